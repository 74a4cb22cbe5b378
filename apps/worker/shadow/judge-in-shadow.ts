import { Injectable } from "@nestjs/common";
import type { ShadowJob } from "#contract";
import { dayIn, rulesIn, judgeWithRules } from "#moderation";
import { AskServices, KnownFilterSets, KnownSites } from "#platform";
import {
  byPeople,
  Comments,
  seenOf,
  ShadowRuns,
  type StoredComment,
  type StoredShadowRun,
  ShadowVerdicts,
} from "#store";
import { Opinions } from "../moderation/opinions.js";
import { Subjects } from "../moderation/subjects.js";

/**
 * Judges a comment by the version in shadow, after the live one has; where it has before, notes what has become of the comment
 * since. Late or twice it changes nothing.
 */
@Injectable()
export class JudgeInShadow {
  constructor(
    private readonly sites: KnownSites,
    private readonly filterSets: KnownFilterSets,
    private readonly comments: Comments,
    private readonly subjects: Subjects,
    private readonly runs: ShadowRuns,
    private readonly verdicts: ShadowVerdicts,
    private readonly services: AskServices,
    private readonly opinions: Opinions,
  ) {}

  async run({ site, comment: id, revision }: ShadowJob): Promise<void> {
    const [run, comment] = await Promise.all([this.runs.current(site), this.comments.byId(site, id)]);
    if (!run || comment?.revision !== revision || !comment.decision) return;
    const fate = { fate: byPeople(comment) ?? "undecided", decidedAt: comment.decision.at } as const;
    const text = { run: run._id, comment: id, revision };
    if (await this.verdicts.note(text, fate)) return;
    if (!comment.verdict || comment.status === "deleted" || comment.acceptedAt < run.since) return;
    const { verdict: was } = comment.verdict;
    const judged = await this.judge(run, comment);
    await this.verdicts.add({ ...text, site, at: new Date(), was, ...judged, ...fate });
  }

  private async judge({ site: id, version, services }: StoredShadowRun, comment: StoredComment) {
    const [site, filters] = await Promise.all([this.sites.get(id), this.filterSets.version(id, version)]);
    const known = await this.subjects.of(comment, site, filters.needs);
    const subject = { ...known, ...(await this.opinions.again(comment, filters)) };
    const asked = this.services.asking(services ? "all" : "free");
    const verdict = await judgeWithRules(filters, subject, asked);
    const { verdict: would, decidedBy, findings, unasked = [], rules } = verdict;
    const written = comment.createdAt;
    const day = dayIn(site.settings.timeZone)(written);
    const found = rulesIn(findings);
    return { would, decidedBy, unasked, rules, written, day, seen: seenOf(findings, comment), found };
  }
}
