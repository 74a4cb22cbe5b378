import type { Finding, LearnerFilter, Localized, Rule } from "#contract";
import { noNeeds, type Needs, type Subject } from "../subject.js";
import type { Conclusion } from "../verdict.js";
import { asking, type Condition, conditionOf, readCondition } from "./conditions.js";
import { type Facts, factsOf } from "./facts.js";
import { type Mentions, mentionsOf, noMentions } from "./mentions.js";
import { reasonOf } from "./reason-of.js";
import { isScheduled, localTime } from "./schedule.js";

interface ReadyRule {
  rule: Rule;
  condition: Condition;
}

/** Hears of rules that could not be answered. */
type OnFailure = (rule: string, error: unknown) => void;

/** The rules of a set, made ready: the highest priority first, then in their order. */
export class Rules {
  private readonly ready: ReadyRule[];
  private readonly needsLanguage: boolean;
  readonly needs: Needs;
  /** ids of those that may go by what the learner says */
  readonly scored: readonly string[];

  /** @param learners filters whose score is the learner's, whether they find anything or not */
  constructor(
    rules: readonly Rule[],
    private readonly learners: readonly Pick<LearnerFilter, "id" | "maxWrongRejections">[] = [],
  ) {
    this.ready = rules
      .map((rule) => ({ rule, condition: conditionOf(rule.when) }))
      .sort((one, other) => other.rule.priority - one.rule.priority);
    const mentioned = rules.map(({ id, when }) => ({ id, ...mentionedIn(when) }));
    const names = new Set(mentioned.flatMap(({ names }) => [...names]));
    const isLearners = ({ filters, unnamed, names }: Mentions) =>
      unnamed.length > 0 ||
      names.has("findings") ||
      filters.some(({ id }) => learners.some((one) => one.id === id));
    this.scored = learners.length === 0 ? [] : mentioned.filter(isLearners).map(({ id }) => id);
    this.needsLanguage = names.has("lang");
    this.needs = { ...noNeeds, standing: names.has("author") };
  }

  /**
   * What the first rule that is true concludes from a comment and its findings; null where none is.
   * @param onTrue hears the ids of all that are true, the one that decides first; without it, those behind that are not asked
   */
  async decide(
    subject: Subject,
    findings: readonly Finding[],
    onFailure: OnFailure,
    onTrue?: (rules: string[]) => void,
  ): Promise<Conclusion | null> {
    if (this.ready.length === 0) return null;
    const facts = await factsOf(subject, findings, this.needsLanguage);
    const time = localTime(subject.comment.createdAt, subject.site.timeZone);
    const here = this.ready.filter(
      ({ rule }) => isPlace(rule, subject) && (!rule.schedule || isScheduled(rule.schedule, time)),
    );
    const [first, ...behind] = asking(facts, this.saidOf(subject), () => {
      const at = here.findIndex((rule) => isTrue(rule, facts, onFailure));
      if (at < 0) return [];
      const rest = onTrue ? here.slice(at + 1) : [];
      return [...here.slice(at, at + 1), ...rest.filter((rule) => isTrue(rule, facts, ignore))];
    });
    if (!first) return null;
    onTrue?.([first, ...behind].map(({ rule }) => rule.id));
    return this.restsOnUnproven(first, subject, facts) ? held(first.rule) : ruling(first.rule);
  }

  /** What the learner says, by the filters that are its own. */
  private saidOf({ judged }: Subject, unproven: ReadonlySet<string> = noFilters): [string, number][] {
    if (!judged) return [];
    return this.learners.flatMap(({ id }) => (unproven.has(id) ? [] : [[id, judged.probability]]));
  }

  /** Whether a rule would reject by what the learner says where that may not reject alone, and would not be true without it. */
  private restsOnUnproven(ready: ReadyRule, subject: Subject, facts: Facts): boolean {
    if (ready.rule.then !== "reject") return false;
    const unproven = unprovenIn(this.learners, subject);
    if (unproven.size === 0) return false;
    const findings = facts.findings.filter(({ filter }) => !unproven.has(filter));
    const without = { ...facts, findings };
    return !asking(without, this.saidOf(subject, unproven), () => isTrue(ready, without, ignore));
  }
}

const noFilters: ReadonlySet<string> = new Set();
const ignore = () => undefined;

/** The learner's filters by which nothing may be rejected: what they say is below what is proven, or nothing is proven yet. */
function unprovenIn(
  learners: readonly Pick<LearnerFilter, "id" | "maxWrongRejections">[],
  { judged }: Subject,
): Set<string> {
  if (!judged) return new Set();
  const isUnproven = ({ maxWrongRejections }: Pick<LearnerFilter, "maxWrongRejections">) => {
    const { reject } = judged.thresholds(maxWrongRejections);
    return reject === null || judged.probability < reject;
  };
  return new Set(learners.filter(isUnproven).map(({ id }) => id));
}

function mentionedIn(when: string): Mentions {
  const read = readCondition(when);
  return "node" in read ? mentionsOf(read.node) : noMentions;
}

function isPlace({ sections, stories }: Rule, { story }: Subject): boolean {
  if (stories && !stories.includes(story.id)) return false;
  return !sections || (story.section !== null && sections.includes(story.section));
}

function isTrue({ rule, condition }: ReadyRule, facts: Facts, onFailure: OnFailure): boolean {
  try {
    return condition(facts);
  } catch (error) {
    onFailure(rule.id, error);
    return false;
  }
}

function ruling(rule: Rule): Conclusion {
  const { id, then } = rule;
  const message = reasonOf(rule) ?? applies(id);
  return { verdict: then, finding: { filter: id, rule: id, start: null, end: null, score: 1, message } };
}

/** What a rule that would reject by a score that is not proven comes to. */
function held(rule: Rule): Conclusion {
  const { finding } = ruling(rule);
  const { fr, en } = finding.message;
  const message = {
    fr: `${fr} (retenu\u00a0: le score appris ne prouve pas encore qu’il puisse refuser seul)`,
    en: `${en} (held: the learned score does not prove yet that it may reject alone)`,
  };
  return { verdict: "hold", finding: { ...finding, message } };
}

function applies(rule: string): Localized {
  return {
    fr: `la règle «\u202f${rule}\u202f» s’applique`,
    en: `the rule “${rule}” applies`,
  };
}
