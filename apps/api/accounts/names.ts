import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import { Users } from "#store";

/** Who may be called what. */
@Injectable()
export class Names {
  constructor(private readonly users: Users) {}

  /**
   * @param except whose own name it may be
   * @throws Problem `name-taken` for a name that looks like that of a member or of the staff
   */
  async refuseTaken(site: string | null, name: string, except?: string): Promise<void> {
    if (await this.users.isLike(site, name, except)) throw nameTaken(name);
  }
}

export function nameTaken(name: string): Problem {
  return new Problem("name-taken", `"${name}" is, or looks like, somebody else's: choose another name`);
}
