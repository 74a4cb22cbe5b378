import { Injectable } from "@nestjs/common";
import type { Sanction } from "#contract";
import type { Me } from "#discussion";
import { Sections } from "#platform";
import { presentSanction, Sanctions } from "#store";
import type { PersonRef } from "../people/people.js";

/** The sanctions of a person, as far as they concern who asks. */
@Injectable()
export class ReadSanctions {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly sections: Sections,
  ) {}

  /** The latest first. What counts on the whole site counts in every section. */
  async toldTo({ sections }: Me, { site, user }: PersonRef): Promise<Sanction[]> {
    const all = await this.sanctions.of(site, user);
    const told = await Promise.all(
      all.map(async ({ scope }) => scope === null || (await this.sections.hasScope(sections, site, scope))),
    );
    return all.filter((_, at) => told[at]).map(presentSanction);
  }
}
