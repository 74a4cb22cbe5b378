import type { FloodFilter } from "#contract";
import { counted, duration } from "../language.js";
import type { Stage } from "../subject.js";

/** More than `max` comments by the author within `seconds`, this one included. Points at no words. */
export function flood({ id, max, seconds }: FloodFilter): Stage {
  return ({ comment, history }) => {
    const now = comment.createdAt.getTime();
    const before = history.byAuthor.filter(
      (other) =>
        other.id !== comment.id && other.at.getTime() <= now && other.at.getTime() > now - seconds * 1000,
    );
    const count = before.length + 1;
    if (count <= max) return [];
    const message = {
      fr: `${counted("fr", count, "commentaire", "commentaires")} en ${duration("fr", seconds)}, ${max} au plus`,
      en: `${counted("en", count, "comment", "comments")} within ${duration("en", seconds)}, ${max} at most`,
    };
    return [{ filter: id, rule: "max", start: null, end: null, score: 1 - max / count, message }];
  };
}
