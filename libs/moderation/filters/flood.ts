import type { Finding, FloodFilter, FloodOf, Localized } from "#contract";
import { burst, spansBefore } from "./burst.js";
import { counted, decimal, duration } from "../language.js";
import { Unasked } from "../services/services.js";
import type { Needs, Span, Stage, Subject } from "../subject.js";

type Asked = Pick<FloodFilter, "max" | "seconds">;

/** Too many comments, and how that is said. */
interface Flood {
  rule: string;
  /** this comment included */
  count: number;
  message: Localized;
}

function spanOf({ comment: { createdAt: to } }: Subject, seconds: number): Span {
  return { from: new Date(to.getTime() - seconds * 1000), to };
}

function ofAuthor(subject: Subject, { max, seconds }: Asked): Flood | null {
  const { comment, history } = subject;
  const { from, to } = spanOf(subject, seconds);
  const others = history.byAuthor.filter(({ id, at }) => id !== comment.id && at > from && at <= to);
  const count = others.length + 1;
  if (count <= max) return null;
  const message = {
    fr: `${counted("fr", count, "commentaire", "commentaires")} en ${duration("fr", seconds)}, ${max} au plus`,
    en: `${counted("en", count, "comment", "comments")} within ${duration("en", seconds)}, ${max} at most`,
  };
  return { rule: "max", count, message };
}

async function ofNetwork(subject: Subject, { max, seconds }: Asked): Promise<Flood | null> {
  const others = await subject.history.fromNetwork(spanOf(subject, seconds));
  if (others === null) throw new Unasked();
  const count = others + 1;
  if (count <= max) return null;
  const message = {
    fr: `${counted("fr", count, "commentaire", "commentaires")} du même réseau en ${duration("fr", seconds)}, ${max} au plus`,
    en: `${counted("en", count, "comment", "comments")} from the same network within ${duration("en", seconds)}, ${max} at most`,
  };
  return { rule: "address", count, message };
}

async function ofStory(subject: Subject, { max, seconds }: Asked): Promise<Flood | null> {
  const span = spanOf(subject, seconds);
  const count = 1 + (await subject.history.onStory(span));
  if (count <= max) return null;
  const { from } = spanOf(subject, (1 + spansBefore) * seconds);
  const before = await subject.history.onStory({ from, to: span.from });
  if (!burst(count, before)) return null;
  const usual = before / spansBefore;
  const message = {
    fr: `${counted("fr", count, "commentaire", "commentaires")} sur l’article en ${duration("fr", seconds)}, ${max} au plus\u00a0; juste avant, ${decimal("fr", usual)} en autant de temps`,
    en: `${counted("en", count, "comment", "comments")} on the story within ${duration("en", seconds)}, ${max} at most; just before, ${decimal("en", usual)} in as long a time`,
  };
  return { rule: "burst", count, message };
}

const kinds = { author: ofAuthor, story: ofStory, address: ofNetwork } satisfies Record<
  FloodOf,
  (subject: Subject, asked: Asked) => Flood | null | Promise<Flood | null>
>;

/** More than `max` comments within `seconds`, this one included: by the author, on the story in a burst, or from the network. Points at no words. */
export function flood({ id, max, seconds, by = "author" }: FloodFilter): Stage {
  const told = (flood: Flood | null): Finding[] => {
    if (!flood) return [];
    const { rule, count, message } = flood;
    return [{ filter: id, rule, start: null, end: null, score: 1 - max / count, message }];
  };
  return (subject) => {
    const found = kinds[by](subject, { max, seconds });
    return found instanceof Promise ? found.then(told) : told(found);
  };
}

/** How far back it looks. */
export function floodNeeds({ seconds, by = "author" }: FloodFilter): Partial<Needs> {
  if (by === "author") return { byAuthorSeconds: seconds };
  return by === "story" ? { onStorySeconds: (1 + spansBefore) * seconds } : { fromNetworkSeconds: seconds };
}
