import { batch, effect, signal } from "@preact/signals";
import type { QueueItem } from "#contract";
import { keep, kept } from "../connection/stored.js";
import type { SpanName } from "../insights/spans.js";
import type { PageName } from "./address.js";

export const themeNames = ["auto", "light", "dark"] as const;
export type Theme = (typeof themeNames)[number];

const themeKey = "palabre:console:theme";
const keysKey = "palabre:console:keys";

/** Where the moderator is: at the desk, or at a page beside it. */
export const page = signal<PageName>("desk");
/** What is opened on a page beside the desk, such as a backtest, and on which page. */
export const opened = signal<{ on: PageName; part: string } | null>(null);
/** How far back the figures go. */
export const span = signal<SpanName>("week");
/** What is open over the case: the list of reasons, or nothing. */
export const choosing = signal(false);
/** The entry on whose author a sanction is being written, or nothing. */
export const sanctioning = signal<string | null>(null);
/** The comment in which personal data is being masked, or nothing. */
export const masking = signal<string | null>(null);
/** The comment that is being passed on, or nothing. */
export const passingOn = signal<string | null>(null);
/** What is in front of whoever reads all of its author, or nothing. */
export const dossier = signal<QueueItem | null>(null);
/** The comment on which a note is being written, or nothing. */
export const noting = signal<string | null>(null);
/** Whether the keys are explained. */
export const explaining = signal(false);
/** Whether the whole conversation above a comment is shown. */
export const unfolded = signal(false);
/** Whether what its author has changed is shown below the text. */
export const compared = signal(false);
/** Whether the text is shown as readers would see it. */
export const rendered = signal(false);
/** Whether single keys decide (WCAG 2.2, 2.1.4). */
export const keysOn = signal(kept(keysKey, (value) => typeof value === "boolean") ?? true);
export const theme = signal<Theme>(kept(themeKey, isTheme) ?? "auto");

/** What is read out: the latest thing that happened. */
export const announced = signal("");

/** Goes to a page beside the desk, and opens something there. */
export function goTo(on: PageName, part: string | null = null): void {
  // one step, to which Back leads
  batch(() => {
    opened.value = part === null ? null : { on, part };
    page.value = on;
  });
}

/** What is opened on a page; null where nothing is. */
export function partOf(on: PageName): string | null {
  return opened.value?.on === on ? opened.value.part : null;
}

/** Keeps what a moderator has chosen for this browser, and dresses the page in it. */
export function followChoices(): void {
  effect(() => keep(keysKey, keysOn.value));
  effect(() => {
    keep(themeKey, theme.value);
    document.documentElement.dataset.theme = theme.value;
  });
}

function isTheme(value: unknown): value is Theme {
  return themeNames.some((name) => name === value);
}
