import type { Finding } from "#contract";
import type { Link } from "#discussion";

/** What the store remembers that concerns a comment. Enough to go back as far as the filter set `needs`. */
export interface History {
  /** the author's other comments on the site, newest first */
  byAuthor: readonly { id: string; text: string; at: Date }[];
  /** comments of the site whose folded text is the same, by anyone */
  sameText: readonly { id: string; author: string; at: Date }[];
  /** comments of the site that may have nearly the same text, by anyone */
  alike: readonly { id: string; author: string; text: string; at: Date }[];
  /** how many other comments were written on the same story within a span */
  onStory: Count;
  /** and how many came from the same network; null where nobody knows from which this one came */
  fromNetwork: Count<number | null>;
}

/** A span of time, without its beginning. */
export interface Span {
  from: Date;
  to: Date;
}

/** Asked only by filters that come to need it. */
export type Count<Known = number> = (span: Span) => Known | Promise<Known>;

/** Of which nothing is known. */
export const noHistory: History = {
  byAuthor: [],
  sameText: [],
  alike: [],
  onStory: () => 0,
  fromNetwork: () => null,
};

/** So many earlier comments, by an author or of a text, filters are told of. */
export const mostHistory = 200;

/** So many of those that share a band with a text are compared with it: the latest. */
export const mostInBand = 20;

/** What is known of an author on the site, besides the comment to be judged. */
export interface Standing {
  /** comments of each fate */
  published: number;
  rejected: number;
  /** when the account was made; null where there is none */
  since: Date | null;
  guest: boolean;
  badges: readonly string[];
}

/** What the site's learner makes of a comment. */
export interface Judged {
  /** of a rejection, 0…1 */
  probability: number;
  /** from which probability on it may hold, and reject alone; null where it may not */
  thresholds(maxWrongRejections: number): { hold: number | null; reject: number | null };
  /** the words that weighed most, for or against it */
  explain(most: number): readonly { start: number; end: number; weight: number }[];
}

/** A comment to be judged, with all that the filters may look at. */
export interface Subject {
  comment: {
    id: string;
    revision: number;
    text: string;
    lang: string | null;
    links: readonly Link[];
    createdAt: Date;
  };
  /** `standing`: null where nobody has asked for it, or nobody knows who writes */
  author: { id: string; name: string; standing: Standing | null };
  story: { id: string; url: string | null; section: string | null };
  site: { id: string; languages: readonly string[]; timeZone: string };
  history: History;
  /** null or absent where no learner has anything to say */
  judged?: Judged | null;
  /** why a learner that has begun says nothing: it fails, or nobody asked it at the time */
  unjudged?: "failed" | "unasked";
}

/** One compiled filter: says what it saw, and decides nothing. */
export type Stage = (subject: Subject) => readonly Finding[] | Promise<readonly Finding[]>;

/** What a filter must know of the past: how far back, in seconds, 0 where it does not look; and of the author. */
export interface Needs {
  byAuthorSeconds: number;
  sameTextSeconds: number;
  alikeSeconds: number;
  onStorySeconds: number;
  fromNetworkSeconds: number;
  standing: boolean;
}

type Past = Exclude<keyof Needs, "standing">;

export const noNeeds: Needs = allNeeds([]);

/** All that any of several must know. */
export function allNeeds(each: readonly Needs[]): Needs {
  const furthest = (past: Past) => Math.max(0, ...each.map((needs) => needs[past]));
  return {
    byAuthorSeconds: furthest("byAuthorSeconds"),
    sameTextSeconds: furthest("sameTextSeconds"),
    alikeSeconds: furthest("alikeSeconds"),
    onStorySeconds: furthest("onStorySeconds"),
    fromNetworkSeconds: furthest("fromNetworkSeconds"),
    standing: each.some(({ standing }) => standing),
  };
}
