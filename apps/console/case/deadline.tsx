import type { Escalated } from "#contract";
import { speech } from "../texts/speak.js";

interface DeadlineProps {
  deadline: string;
  /** by when what is wanted: « Réponse attendue avant le … » */
  label: (when: string) => string;
  /** who was told that it is near */
  escalated: Escalated | null;
  now: number;
}

/** By when something wants to be decided, how much time is left, and to whom it has escalated. */
export function Deadline({ deadline, label, escalated, now }: DeadlineProps) {
  const { texts, list, moments } = speech.value;
  const isOver = Date.parse(deadline) < now;
  return (
    <p class={isOver ? "deadline over" : "deadline"}>
      <strong>{leftSaid(deadline, now)}</strong>
      <time dateTime={deadline}>{label(moments.full(deadline))}</time>
      {escalated && (
        <span>
          {texts.notices.escalated(list(escalated.to.map(({ name }) => name)), moments.full(escalated.at))}
        </span>
      )}
    </p>
  );
}

/** « encore 23 h », « en retard de 2 h » */
export function leftSaid(deadline: string, now: number): string {
  const { texts, moments } = speech.value;
  const until = Date.parse(deadline);
  if (until < now) return texts.notices.late(moments.span(deadline, now));
  return texts.notices.left(moments.span(new Date(now).toISOString(), until));
}
