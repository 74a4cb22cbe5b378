import type { Finding, conditionVariables } from "#contract";
import { spokenIn } from "../spoken.js";
import type { Subject } from "../subject.js";

export class FoundFact {
  readonly filter: string;
  readonly rule: string;
  readonly score: number;
  readonly severity: bigint;

  constructor({ filter, rule, score, severity = 1 }: Finding) {
    this.filter = filter;
    this.rule = rule;
    this.score = score;
    this.severity = BigInt(severity);
  }
}

const day = 86_400_000;

/** An author of whom nothing is known has written nothing, and has been there for ever. */
export class AuthorFact {
  readonly id: string;
  readonly name: string;
  readonly published: bigint;
  readonly rejected: bigint;
  readonly days: bigint;
  readonly since: Date;
  readonly guest: boolean;
  readonly badges: string[];

  constructor({ author: { id, name, standing }, comment: { createdAt } }: Subject) {
    this.id = id;
    this.name = name;
    this.published = BigInt(standing?.published ?? 0);
    this.rejected = BigInt(standing?.rejected ?? 0);
    this.since = standing?.since ?? new Date(0);
    this.days = BigInt(Math.max(0, Math.floor((createdAt.getTime() - this.since.getTime()) / day)));
    this.guest = standing?.guest ?? false;
    this.badges = [...(standing?.badges ?? [])];
  }
}

export class StoryFact {
  readonly id: string;
  readonly url: string;
  readonly section: string;

  constructor({ story: { id, url, section } }: Subject) {
    this.id = id;
    this.url = url ?? "";
    this.section = section ?? "";
  }
}

/** The facts of one comment, for all conditions. */
export type Facts = Record<keyof typeof conditionVariables, unknown> & { findings: readonly FoundFact[] };

/** @param needsLanguage whether any condition asks for it */
export async function factsOf(
  subject: Subject,
  findings: readonly Finding[],
  needsLanguage: boolean,
): Promise<Facts> {
  const { text, links, lang, createdAt } = subject.comment;
  const spoken = needsLanguage && lang === null ? await spokenIn(subject.comment) : null;
  return {
    findings: findings.map((finding) => new FoundFact(finding)),
    author: new AuthorFact(subject),
    story: new StoryFact(subject),
    text,
    links: BigInt(links.length),
    lang: lang ?? spoken?.lang ?? "",
    now: createdAt,
  };
}
