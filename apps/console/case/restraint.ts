import type { Sanction, StoryPlace } from "#contract";
import { speech } from "../texts/speak.js";

type Restraint = Pick<Sanction, "kind" | "until" | "scope">;

/**
 * « Suspension jusqu’au 9 mars 2026 à 20:24, dans la rubrique Sport »
 * @param story the one that is in front, whose title is known
 */
export function restraintSaid({ kind, until, scope }: Restraint, story?: StoryPlace): string {
  const { texts, moments } = speech.value;
  const { kinds, until: ends } = texts.sanctions;
  const end = until === null ? "" : ` ${ends(moments.full(until))}`;
  const where = scope === null ? "" : `, ${scopeSaid(scope, story)}`;
  return `${kinds[kind]}${end}${where}`;
}

function scopeSaid(scope: NonNullable<Restraint["scope"]>, story?: StoryPlace): string {
  const { here, inSection } = speech.value.texts.sanctions;
  if ("section" in scope) return inSection(scope.section);
  return here(story?.id === scope.story ? (story.title ?? story.id) : scope.story);
}
