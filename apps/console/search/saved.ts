import { signal } from "@preact/signals";
import type { SavedView, SavedViews } from "#contract";
import type { Ask } from "../connection/ask.js";
import { saidOf, type Sought } from "./sought.js";

/** The searches that a moderator keeps; null before they are known. */
export const saved = signal<readonly SavedView[] | null>(null);

/** Asks for them. Without an answer there are none to be seen, and none is lost. */
export async function loadSaved(ask: Ask): Promise<void> {
  const found = await ask<SavedViews>("/moderation/views").catch(() => null);
  if (found) saved.value = found.views;
}

/** Keeps a search under a name, in the place of an earlier one of that name. */
export async function keepSearch(ask: Ask, name: string, sought: Sought): Promise<void> {
  const others = (saved.peek() ?? []).filter((view) => view.name !== name);
  await put(ask, [...others.map(asSent), { name, search: Object.fromEntries(saidOf(sought)) }]);
}

export async function forgetSearch(ask: Ask, name: string): Promise<void> {
  await put(ask, (saved.peek() ?? []).filter((view) => view.name !== name).map(asSent));
}

interface Sent {
  name: string;
  search: object;
}

const asSent = ({ name, search }: SavedView): Sent => ({ name, search });

async function put(ask: Ask, views: readonly Sent[]): Promise<void> {
  const kept = await ask<SavedViews>("/moderation/views", { method: "PUT", body: { views } });
  saved.value = kept.views;
}
