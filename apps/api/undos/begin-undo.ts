import { Injectable } from "@nestjs/common";
import { type NewFilterUndo, Problem } from "#contract";
import { actorOf, type Me } from "#discussion";
import {
  Acts,
  FilterSets,
  FilterUndos,
  foundAtOnce,
  JudgedComments,
  type StoredFilterUndo,
  undoItemOf,
} from "#store";
import { undoAct } from "./undo-act.js";

/** Begins to have judged again what filters decided. What is more than a thousand comments is found by the worker. */
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
    const { items, next: rest } = await this.judged.untouched(site, span, { limit: foundAtOnce });
    const said = { site, orderedBy: actorOf(me), span, by, dryRun, rest, state: "trying" } as const;
    const begun = await this.undos.begin(said, items.map(undoItemOf));
    if (!dryRun) await this.acts.leave(...undoAct(me, "judged-again", begun));
    return begun;
  }
}
