import { Logger } from "@nestjs/common";
import type { Localized, ModerateJob, Verdict } from "#contract";
import type { ModerateQueue } from "#queue";
import { type Comments, machine, newDecision } from "#store";

/** A verdict is overdue after this, and asked for again each time as long after, in ms. */
const overdueAfter = 30_000;
/** After this a person decides instead, in ms. */
const heldAfter = 10 * 60_000;
const mostAtOnce = 500;
/** A long queue is not made longer: what waits in it is not lost. */
const longQueue = 1000;

const noVerdict: Localized = {
  fr: "Les filtres n’ont pas rendu de verdict à temps\u202f: une personne décide.",
  en: "The filters gave no verdict in time: a person decides.",
};

/** No comment stays pending for ever: what has waited too long is judged again, in the end held for a person. */
export class Sweep {
  private readonly logger = new Logger("sweep");

  constructor(
    private readonly comments: Comments,
    private readonly queue: ModerateQueue,
  ) {}

  async run(): Promise<void> {
    const now = Date.now();
    const overdue = await this.comments.overdue(new Date(now - overdueAfter), mostAtOnce);
    if (overdue.length === 0) return;
    const late = overdue.filter(({ acceptedAt }) => now - acceptedAt.getTime() > heldAfter);
    for (const { _id, site, story, revision } of late)
      await this.hold({ site, story, comment: _id, revision });
    if ((await this.queue.depth()) > longQueue) return;
    const again = overdue.filter((comment) => !late.includes(comment));
    await this.queue.addApart(
      again.map(({ _id, site, story, revision, acceptedAt }) => ({
        site,
        story,
        comment: _id,
        revision,
        turn: Math.floor((now - acceptedAt.getTime()) / overdueAfter),
      })),
    );
  }

  private async hold(job: ModerateJob): Promise<void> {
    this.logger.warn(`no verdict on ${job.comment} in time: held`);
    const verdict: Verdict = {
      verdict: "hold",
      version: 0,
      decidedBy: null,
      reason: noVerdict,
      findings: [],
    };
    const seen = { status: "pending", revision: job.revision } as const;
    const decision = newDecision(seen, machine, "held", { reason: noVerdict.en });
    await this.comments.settle({ job, verdict, decision, lang: null });
  }
}
