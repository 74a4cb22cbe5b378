import { Inject, Injectable, type OnApplicationBootstrap } from "@nestjs/common";
import { type Configuration, configurationToken, hashPassword } from "#platform";
import { Users } from "#store";

/** Lets the installation's first admin in: `admin`, with the password that start-up was given or has made. */
@Injectable()
export class FirstAdmin implements OnApplicationBootstrap {
  constructor(
    @Inject(configurationToken) private readonly configuration: Configuration,
    private readonly users: Users,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { adminPassword } = this.configuration;
    if (adminPassword === null || (await this.users.byName(null, "admin"))) return;
    const passwordHash = await hashPassword(adminPassword);
    await this.users.register({ site: null, name: "admin", passwordHash, email: null, role: "admin" });
  }
}
