import { Injectable, Logger } from "@nestjs/common";
import DataLoader from "dataloader";
import type { Localized, ModerateJob, Verdict } from "#contract";
import {
  type CompiledFilterSet,
  type History,
  mostHistory,
  type Needs,
  statusAfter,
  type Subject,
} from "#moderation";
import { AskServices, KnownFilterSets, KnownSites, KnownStories } from "#platform";
import {
  Comments,
  machine,
  newDecision,
  type StoredComment,
  type StoredDecision,
  type StoredSite,
  textLanguageOf,
} from "#store";
import { WatchForWaves } from "../waves/watch-for-waves.js";
import { AuthorStandings } from "./author-standings.js";
import { FreshComments } from "./fresh-comments.js";
import { Turns } from "./turns.js";

/** Reads a comment, judges it, settles it. Late or twice it changes nothing: the write carries the condition. */
@Injectable()
export class JudgeComment {
  private readonly logger = new Logger("judging");
  /** comments are judged side by side: those that are asked for at the same moment are asked for at once */
  private readonly waiting = new DataLoader(
    (jobs: readonly ModerateJob[]) => this.comments.awaitingVerdict(jobs),
    { cache: false },
  );

  constructor(
    private readonly sites: KnownSites,
    private readonly stories: KnownStories,
    private readonly filterSets: KnownFilterSets,
    private readonly comments: Comments,
    private readonly standings: AuthorStandings,
    private readonly fresh: FreshComments,
    private readonly waves: WatchForWaves,
    private readonly services: AskServices,
    private readonly turns: Turns,
  ) {}

  /** @throws Later where too many comments wait for services */
  async run(job: ModerateJob): Promise<void> {
    const site = await this.sites.get(job.site);
    const filters = await this.filterSets.active(site);
    if (!filters.asks) return this.settle(job, site, filters);
    await this.turns.take(job.site, () => this.settle(job, site, filters));
  }

  private async settle(job: ModerateJob, site: StoredSite, filters: CompiledFilterSet): Promise<void> {
    const comment = this.fresh.take(job) ?? (await this.waiting.load(job));
    if (!comment) return;
    const subject = await this.subject(comment, site, filters.needs);
    const verdict = await filters.judge(subject, this.services.asking("all"));
    const isUntrusted = await this.isUntrusted(comment, verdict, site);
    const judged = await this.marked(comment, decisionOf(comment, verdict, site, isUntrusted), site);
    const heldBack = judged.to === "published" && (await this.isOfRefusedWave(comment));
    const decision = heldBack ? heldForItsWave(comment, verdict, site) : judged;
    await this.comments.settle({ job, verdict, decision });
    // missing one costs moderators a hint, and no more
    this.waves.watch(comment, heldBack ? { heldBack } : {}).catch(() => undefined);
  }

  /** Whether a person reads it first since not enough of its author's comments were published. Costs nothing where the site trusts everybody. */
  private async isUntrusted(
    comment: StoredComment,
    { verdict }: Verdict,
    { settings: { trustedAfter } }: StoredSite,
  ): Promise<boolean> {
    if (trustedAfter === 0 || verdict === "reject" || verdict === "hold") return false;
    return (await this.comments.othersByAuthor(comment, "published", trustedAfter)) < trustedAfter;
  }

  /** Whether it is of a wave that people have refused: the job that says so refuses it next, and nobody sees it meanwhile. */
  private async isOfRefusedWave(comment: StoredComment): Promise<boolean> {
    try {
      return await this.waves.isRefused(comment);
    } catch (error) {
      // without Redis no wave is known, and comments are judged as ever
      this.logger.debug(error);
      return false;
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

  private async subject(comment: StoredComment, site: StoredSite, needs: Needs): Promise<Subject> {
    const { story, author } = comment;
    const { languages, timeZone } = site.settings;
    const [known, history, standing] = await Promise.all([
      this.stories.get({ site: site._id, story }),
      this.history(comment, needs),
      needs.standing ? this.standings.of(comment) : null,
    ]);
    const { _id: id, revision, text, lang, links, createdAt } = comment;
    return {
      site: { id: site._id, languages, timeZone },
      comment: { id, revision, text, lang, links, createdAt },
      author: { id: author.id, name: author.name, standing },
      story: { id: story, url: known?.url ?? null, section: known?.section ?? null },
      history,
    };
  }

  private async history(
    comment: StoredComment,
    { byAuthorSeconds, sameTextSeconds }: Needs,
  ): Promise<History> {
    const [byAuthor, sameText] = await Promise.all([
      byAuthorSeconds > 0 ? this.comments.earlierByAuthor(comment, byAuthorSeconds, mostHistory) : [],
      sameTextSeconds > 0 ? this.comments.earlierOfSameText(comment, sameTextSeconds, mostHistory) : [],
    ]);
    return {
      byAuthor: byAuthor.map(({ _id, text, createdAt }) => ({ id: _id, text, at: createdAt })),
      sameText: sameText.map(({ _id, author, createdAt }) => ({ id: _id, author: author.id, at: createdAt })),
    };
  }
}

/** Whatever the filters say, a sanction on its author keeps a comment from readers; what they refuse, they refuse. */
function decisionOf(
  comment: StoredComment,
  verdict: Verdict,
  site: StoredSite,
  isUntrusted: boolean,
): StoredDecision {
  const { languages, moderation } = site.settings;
  const { under } = comment;
  const to = statusAfter(verdict.verdict, under || isUntrusted ? "pre" : moderation);
  const why = under && to === "held" ? underSanction[under] : isUntrusted ? ofNewAuthor : verdict.reason;
  const grounds = { reason: why[textLanguageOf(undefined, languages)], version: verdict.version };
  const sampled = !under && to !== "held" && Math.random() < site.settings.audit;
  if (under === "shadow" && to === "held")
    return newDecision(comment, machine, "rejected", { ...grounds, shadow: true });
  return newDecision(comment, machine, to, { ...grounds, ...(sampled ? { sampled } : {}) });
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

const ofNewAuthor: Localized = {
  fr: "Trop peu de commentaires de ce compte ont été publiés jusqu’ici : une personne lit d’abord.",
  en: "Too few comments by this account were published so far: a person reads first.",
};

const underSanction: Record<NonNullable<StoredComment["under"]>, Localized> = {
  premoderate: {
    fr: "Une personne relit les commentaires de ce compte avant leur publication.",
    en: "A person reads what this account writes before it is published.",
  },
  masked: {
    fr: "Des données personnelles y ont été masquées\u00a0: une personne relit ce qui y change.",
    en: "Personal data was masked in it: a person reads what is changed in it.",
  },
  shadow: {
    fr: "Ce compte n’écrit que pour lui-même (sanction «\u202ffantôme\u202f»).",
    en: "This account writes for itself alone (sanction “shadow”).",
  },
};
