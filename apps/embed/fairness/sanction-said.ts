import type { Statement } from "#contract";
import type { Moments } from "../texts/moments.js";
import type { Personal } from "../texts/personal.js";

/** What a sanction is, where it counts and when it ends, in the reader's words. */
export function sanctionSaid(
  { kind, until, scope }: NonNullable<Statement["sanction"]>,
  texts: Personal["statement"],
  moments: Moments,
): string {
  const where = scope === null ? "" : "section" in scope ? texts.inSection(scope.section) : texts.here;
  const what = [texts.sanctions[kind], where].filter(Boolean).join(" ");
  return until === null ? what : texts.until(what, moments.full(until));
}
