import type { Subject } from "../subject.js";
import { fold, type Folded } from "./fold.js";

const foldings = new WeakMap<Subject, Folded>();

/** A comment's text, folded once for all the filters that look at it: that is the dear part. */
export function foldingOf(subject: Subject): Folded {
  let folded = foldings.get(subject);
  if (!folded) {
    folded = fold(subject.comment.text);
    foldings.set(subject, folded);
  }
  return folded;
}
