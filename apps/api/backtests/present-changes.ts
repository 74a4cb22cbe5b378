import { Injectable } from "@nestjs/common";
import type { ChangedVerdict, DifferingVerdict } from "#contract";
import { type ChangedComment, Comments, joined, placed, presentChanges } from "#store";
import type { DifferingComment } from "./differing.js";

/** Tells of what backtests have found. */
@Injectable()
export class PresentChanges {
  constructor(private readonly comments: Comments) {}

  run(site: string, changed: readonly ChangedComment[]): Promise<ChangedVerdict[]> {
    return presentChanges(this.comments, site, changed);
  }

  differing(site: string, found: readonly DifferingComment[]): Promise<DifferingVerdict[]> {
    return joined(this.comments, site, found, ({ was, one, other, people, revision }, comment) => ({
      ...{ ...placed(comment, revision), was, one, other, people },
    }));
  }
}
