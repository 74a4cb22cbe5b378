import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import { type StoredUser, Users } from "#store";

/** Somebody, as a site knows them. */
export interface PersonRef {
  site: string;
  user: string;
}

/** Who there is on a site. */
@Injectable()
export class People {
  constructor(private readonly users: Users) {}

  /** @throws Problem `user-unknown` */
  async get({ site, user: id }: PersonRef): Promise<StoredUser> {
    const user = await this.users.byId(id);
    // the installation's admin is at home on every site
    if (!user || (user.site !== site && user.site !== null))
      throw new Problem("user-unknown", `there is no person "${id}" on this site`);
    return user;
  }
}
