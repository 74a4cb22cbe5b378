import { Injectable, Logger } from "@nestjs/common";
import type { Localized, ModerateJob, Verdict } from "#contract";
import { braked, type CompiledFilterSet, isUnaided } from "#moderation";
import {
  type Alike,
  AskServices,
  KnownFilterSets,
  KnownSites,
  SimilarTexts,
  type Step,
  takeStep,
} from "#platform";
import {
  Comments,
  machine,
  newDecision,
  type StoredComment,
  type StoredDecision,
  type StoredSite,
  textLanguageOf,
} from "#store";
import { countVerdict } from "../metrics/verdicts.js";
import { WatchForWaves } from "../waves/watch-for-waves.js";
import { decisionOf } from "./decision-of.js";
import { FreshComments } from "./fresh-comments.js";
import { isUntrusted } from "./is-untrusted.js";
import { maskFound } from "./mask-found.js";
import { Opinions } from "./opinions.js";
import { Subjects } from "./subjects.js";
import { Turns } from "./turns.js";

/** Reads a comment, judges it, settles it. Late or twice it changes nothing: the write carries the condition. */
@Injectable()
export class JudgeComment {
  private readonly logger = new Logger("judging");

  constructor(
    private readonly sites: KnownSites,
    private readonly filterSets: KnownFilterSets,
    private readonly comments: Comments,
    private readonly subjects: Subjects,
    private readonly fresh: FreshComments,
    private readonly texts: SimilarTexts,
    private readonly waves: WatchForWaves,
    private readonly services: AskServices,
    private readonly turns: Turns,
    private readonly opinions: Opinions,
  ) {}

  /** Whether a site's comments may wait for services, longer than for all else. */
  async asks(id: string): Promise<boolean> {
    const { asks } = await this.filterSets.active(await this.sites.get(id));
    return asks;
  }

  /** @throws Later where too many comments wait for services */
  async run(job: ModerateJob): Promise<void> {
    const site = await this.sites.get(job.site);
    const filters = await this.filterSets.active(site);
    if (!filters.asks) return this.settle(job, site, filters);
    await this.turns.take(job.site, () => this.settle(job, site, filters));
  }

  private async settle(job: ModerateJob, site: StoredSite, filters: CompiledFilterSet): Promise<void> {
    const comment = this.fresh.take(job) ?? (await this.comments.awaitingVerdict(job));
    if (!comment) return;
    await takeStep("judge", comment.trace, (step) => this.judge({ job, comment, step }, site, filters));
  }

  private async judge(
    { job, comment, step }: Judging,
    site: StoredSite,
    filters: CompiledFilterSet,
  ): Promise<void> {
    const remembered = this.remember(comment);
    const like = remembered.then(({ comments }) => comments);
    const subject = await this.subjects.of(comment, site, filters.needs, like);
    const { opinion, ...said } = await this.opinions.of(subject, comment);
    const concluded = await filters.judge({ ...subject, ...said }, this.services.asking("all"));
    const verdict = { ...braked(concluded, site.filters.brakes), ...(opinion && { learner: opinion }) };
    const untrusted = await isUntrusted(this.comments, comment, verdict, site);
    const judged = await this.marked(
      comment,
      decisionOf(comment, verdict, site, {
        isUntrusted: untrusted,
        audit: auditOf(verdict, filters, site),
        isUnaided: isUnaided(verdict, filters),
      }),
      site,
    );
    const alike = await remembered;
    // the job that refused its wave refuses it next, and nobody sees it meanwhile
    const heldBack = judged.to === "published" && (await this.waves.isRefused(comment, alike.comments));
    const decision = heldBack ? heldForItsWave(comment, verdict, site) : judged;
    const { lang } = subject.comment;
    const masked = maskFound({ ...comment, lang }, verdict, site);
    await this.comments.settle({ job, decision, lang, ...masked, ...(step.trace && { trace: step.trace }) });
    countVerdict(verdict.verdict, comment.acceptedAt);
    step.tell(saidOf(job, verdict, decision));
    // missing one costs moderators a hint, and no more
    this.waves.watch(comment, alike, heldBack ? { heldBack } : {}).catch(() => undefined);
  }

  /**
   * Remembers its text before it is judged: of two that are judged side by side, one at least sees the other.
   * @returns those that may have nearly the same; none without Redis, and comments are judged as ever
   */
  private async remember(comment: StoredComment): Promise<Alike> {
    try {
      return await this.texts.remember(comment);
    } catch (error) {
      this.logger.debug(error);
      return { comments: [], authors: 1 };
    }
  }

  /** Where people look at what new authors write, says of a decision that it is about one of them. */
  private async marked(
    comment: StoredComment,
    decision: StoredDecision,
    { settings: { newAuthors } }: StoredSite,
  ): Promise<StoredDecision> {
    if (newAuthors === 0 || decision.to !== "published" || decision.sampled) return decision;
    const before = await this.comments.othersByAuthor(comment, "published", newAuthors);
    return before < newAuthors ? { ...decision, newcomer: true } : decision;
  }
}

interface Judging {
  job: ModerateJob;
  comment: StoredComment;
  step: Step;
}

function saidOf({ site, comment, revision }: ModerateJob, verdict: Verdict, { to }: StoredDecision) {
  const { verdict: concluded, version, decidedBy, learner } = verdict;
  return {
    site,
    comment,
    revision,
    verdict: concluded,
    status: to,
    version,
    decidedBy,
    score: learner?.probability ?? null,
  };
}

/** Of what the learner rejects alone, people look at some: else nobody would know any more how right it is. */
const leastAudit = 0.05;

/** The share that people look at of what is decided so. */
function auditOf(
  { verdict, decidedBy }: Verdict,
  { scored }: CompiledFilterSet,
  { settings: { audit } }: StoredSite,
): number {
  const isByScore = verdict === "reject" && decidedBy !== null && scored.has(decidedBy);
  return isByScore ? Math.max(audit, leastAudit) : audit;
}

function heldForItsWave(
  comment: StoredComment,
  { version }: Verdict,
  { settings: { languages } }: StoredSite,
): StoredDecision {
  const reason = ofRefusedWave[textLanguageOf(undefined, languages)];
  return newDecision(comment, machine, "held", { reason, version });
}

const ofRefusedWave: Localized = {
  fr: "Presque le même texte que d’autres, qui ont été refusés.",
  en: "Nearly the same text as others, which were rejected.",
};
