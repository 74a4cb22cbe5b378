const second = 1_000;
const minute = 60 * second;

/** Whoever touches nothing for so long is reading, in ms; beyond it, away. */
const readsFor = minute;
/** Whoever was away for so long has had a pause, in ms. */
const restsFor = 5 * minute;
/** So much later a pause is proposed again, in ms. */
const laterBy = 10 * minute;

/** How long somebody has been at work since their last pause. */
export interface Working {
  /** ms */
  active: number;
  /** when they last touched something, in ms since the epoch; null before they have */
  last: number | null;
}

export const rested: Working = { active: 0, last: null };

/** Somebody touches something. */
export function touched({ active, last }: Working, now: number): Working {
  const gap = last === null ? 0 : now - last;
  if (gap >= restsFor) return { active: 0, last: now };
  return { active: gap <= readsFor ? active + gap : active, last: now };
}

/** Whether it is time for a pause. @param after minutes; null: never */
export function isDue({ active }: Working, after: number | null): boolean {
  return after !== null && active >= after * minute;
}

/** Not now. */
export function later(working: Working, after: number): Working {
  return { ...working, active: Math.max(0, after * minute - laterBy) };
}
