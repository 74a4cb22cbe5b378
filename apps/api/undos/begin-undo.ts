import { Injectable } from "@nestjs/common";
import { mostInJob, type NewFilterUndo, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import { Acts, FilterSets, FilterUndos, JudgedComments, type StoredFilterUndo, type UndoItem } from "#store";
import { filtersAct } from "../operators/filters-act.js";

/** Begins to have judged again what filters decided. */
@Injectable()
export class BeginUndo {
  constructor(
    private readonly filterSets: FilterSets,
    private readonly judged: JudgedComments,
    private readonly undos: FilterUndos,
    private readonly acts: Acts,
  ) {}

  async run(site: string, me: Me, asked: NewFilterUndo): Promise<StoredFilterUndo> {
    const { by, version, decidedBy, dryRun } = asked;
    if (!(await this.filterSets.version(site, by)))
      throw new Problem("version-unknown", `there is no version ${by}`);
    const span = {
      ...{ from: new Date(asked.from), to: new Date(asked.to) },
      ...(version === undefined ? {} : { version }),
      ...(decidedBy === undefined ? {} : { decidedBy }),
    };
    const found = await this.judged.untouched(site, span, mostInJob + 1);
    if (found.length > mostInJob)
      throw new Problem("selection-too-large", `more than ${mostInJob} comments: narrow the span of time`, {
        most: mostInJob,
      });
    const items = found.map(({ _id: comment, revision, status, waiting, decision }): UndoItem => ({
      ...{ comment, revision, decision: decision.id, from: status, to: null, made: null },
      waited: Object.keys(waiting).length > 0,
    }));
    const said = { site, orderedBy: actorOf(me), span, by, dryRun, state: "trying" } as const;
    const begun = await this.undos.begin(said, items);
    if (!dryRun) await this.acts.leave(...filtersAct(site, me, "judged-again", by));
    return begun;
  }
}
