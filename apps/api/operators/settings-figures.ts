import type { Settings, SettingsFigures } from "#contract";
import { statusAfter } from "#moderation";
import type { Arrival } from "#store";

/** What is known of the authors before the first of these comments. */
export interface Authors {
  guests: ReadonlySet<string>;
  /** how many of their comments were published by then */
  published: ReadonlyMap<string, number>;
}

const minute = 60_000;

/** What a site's settings do to comments that come in, in the order in which they came. */
export function figuresOf(
  settings: Settings,
  arrivals: readonly Arrival[],
  { guests, published }: Authors,
): SettingsFigures {
  const figures = nothing();
  const minutes = new Map<string, { begun: number; taken: number }>();
  const known = new Map(published);
  for (const one of arrivals) {
    const before = known.get(one.author) ?? 0;
    // what was published then counts for its author whatever the settings would have made of it
    if (one.status === "published") known.set(one.author, before + 1);
    if (isEditedLate(one, settings)) figures.lateEdits += 1;
    const refused = refusal(one, settings, guests) ?? (isTooFast(one, settings, minutes) ? "tooFast" : null);
    if (refused !== null) figures[refused] += 1;
    else count(one, { settings, before, figures });
  }
  figures.drawn = Math.round(settings.audit * (figures.published + figures.rejected));
  return figures;
}

function count(
  { verdict, under }: Arrival,
  { settings, before, figures }: { settings: Settings; before: number; figures: SettingsFigures },
): void {
  // no filter has judged it: what the settings would have made of it nobody can tell
  if (verdict === null) return;
  const isUntrusted = before < settings.trustedAfter;
  const status = statusAfter(verdict, under || isUntrusted ? "pre" : settings.moderation);
  if (status === "rejected") figures.rejected += 1;
  else if (status === "held") figures.waiting += 1;
  else {
    figures.published += 1;
    if (before < settings.newAuthors) figures.newcomers += 1;
  }
}

function refusal(
  { author, length }: Arrival,
  { limits, guests: taken }: Settings,
  guests: ReadonlySet<string>,
): "tooLong" | "byGuests" | null {
  if (!taken && guests.has(author)) return "byGuests";
  return length > limits.commentLength ? "tooLong" : null;
}

/** Counted as they are when they come in: so many from the first on, within a minute of it. */
function isTooFast(
  { author, createdAt }: Arrival,
  { limits }: Settings,
  minutes: Map<string, { begun: number; taken: number }>,
): boolean {
  const at = createdAt.getTime();
  const current = minutes.get(author);
  if (!current || at >= current.begun + minute) {
    minutes.set(author, { begun: at, taken: 1 });
    return false;
  }
  current.taken += 1;
  return current.taken > limits.postsPerMinute;
}

function isEditedLate({ createdAt, editedAt }: Arrival, { editWindow }: Settings): boolean {
  return editedAt !== null && editedAt.getTime() - createdAt.getTime() > editWindow * 1000;
}

function nothing(): SettingsFigures {
  return {
    ...{ tooLong: 0, tooFast: 0, byGuests: 0, rejected: 0, waiting: 0 },
    ...{ published: 0, newcomers: 0, drawn: 0, lateEdits: 0 },
  };
}
