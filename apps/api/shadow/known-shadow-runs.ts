import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import { ShadowRuns, type StoredShadowRun } from "#store";

/** The runs in shadow of each site, by their ids. */
@Injectable()
export class KnownShadowRuns {
  constructor(private readonly runs: ShadowRuns) {}

  /** @throws Problem where the site has none of this id */
  async get(site: string, id: string): Promise<StoredShadowRun> {
    const found = await this.runs.byId(id);
    if (found?.site !== site) throw new Problem("shadow-run-unknown", `there is no run in shadow "${id}"`);
    return found;
  }
}
