import type { Subject } from "../subject.js";
import type { Remark } from "./learner.js";

/** A comment to be judged, as the learner reads it. */
export function remarkOf(
  { comment: { text, lang, links }, author: { standing } }: Subject,
  reply: boolean,
): Remark {
  const { published, rejected } = standing ?? {};
  return { text, context: { lang, reply, links: links.length, published, rejected } };
}
