import { batch, computed, effect, signal } from "@preact/signals";
import type { QueueItem } from "#contract";
import { keep, kept } from "../connection/stored.js";
import type { SpanName } from "../insights/spans.js";
import type { PageName } from "./address.js";
import type { Narrowing } from "./narrowing.js";

export const themeNames = ["auto", "light", "dark"] as const;
export type Theme = (typeof themeNames)[number];

const themeKey = "palabre:console:theme";
const keysKey = "palabre:console:keys";

/** Where the moderator is: at the desk, or at a page beside it. */
export const page = signal<PageName>("desk");
/** What is opened on a page beside the desk, such as a backtest, how it is looked at, and on which page. */
export const opened = signal<{ on: PageName; part: string | null; narrowing: Narrowing } | null>(null);
/** How what is in front is looked at. */
export const narrowing = computed(() => {
  const { on, narrowing } = opened.value ?? { on: null, narrowing: {} };
  return on === page.value ? narrowing : {};
});
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
export function goTo(on: PageName, part: string | null = null, narrowing: Narrowing = {}): void {
  // one step, to which Back leads
  batch(() => {
    opened.value = { on, part, narrowing };
    page.value = on;
  });
}

/** Looks otherwise at what is in front: a step, to which Back leads. */
export function narrow(change: Narrowing): void {
  const on = page.peek();
  opened.value = { on, part: partOf(on), narrowing: { ...narrowing.peek(), ...change } };
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
