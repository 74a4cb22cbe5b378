import { Injectable } from "@nestjs/common";
import { type NewShadow, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import { KnownSites } from "#platform";
import { Acts, FilterSets, ShadowRuns, Sites } from "#store";
import { filtersAct } from "../operators/filters-act.js";

type Done = [act: "shadowed" | "unshadowed", version: number];

/** Puts a version beside the live one, in place of the one that was there, or ends that. */
@Injectable()
export class PutInShadow {
  constructor(
    private readonly sites: Sites,
    private readonly known: KnownSites,
    private readonly filterSets: FilterSets,
    private readonly runs: ShadowRuns,
    private readonly acts: Acts,
  ) {}

  /** The same once more changes nothing: what it has shown is kept. */
  async run(site: string, me: Me, { version, services }: NewShadow): Promise<void> {
    const found = version === null ? null : await this.filterSets.version(site, version);
    if (version !== null && !found) throw new Problem("version-unknown", `there is no version ${version}`);
    await this.acts.together<Done | null>(
      async (session) => {
        const current = await this.runs.current(site, session);
        if (found && current?.version === version && current.services === services) return null;
        await this.sites.shadow(site, version, session);
        const ended = await this.runs.end(site, session);
        if (!found) return ended === null ? null : ["unshadowed", ended];
        const { set } = found;
        await this.runs.begin({ site, version: found.version, services, by: actorOf(me), set }, session);
        return ["shadowed", found.version];
      },
      (done) => done && filtersAct(site, me, ...done),
    );
    this.known.forget(site);
  }
}
