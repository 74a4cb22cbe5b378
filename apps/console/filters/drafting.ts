import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { Brake, FilterOverview, FilterWarnings, InputError } from "#contract";
import type { Ask } from "../connection/ask.js";
import { asRefusal, type Refusal } from "../connection/refusal.js";
import { sentenceOf } from "../connection/use-sending.js";
import { inOurWords } from "./in-our-words.js";
import { isMembers, type Members } from "./draft.js";
import { bytesIn, tooLarge } from "./too-large.js";

/** How long after the last change a draft is saved, in ms. */
const calm = 500;
/** What is typed within one breath is taken back as one, in ms. */
const breath = 1000;
const mostSteps = 50;

export type Saving = "saved" | "waiting" | "faulty" | "conflict" | "failed";

/** The draft that is being written, and what has become of it. */
export interface Drafting {
  overview: ReadonlySignal<FilterOverview | null>;
  /** why there is nothing to write on */
  refusal: ReadonlySignal<Refusal | null>;
  draft: ReadonlySignal<Members | null>;
  /** those on filters and rules of the active version */
  brakes: ReadonlySignal<readonly Brake[]>;
  saving: ReadonlySignal<Saving>;
  /** why it could not be saved, where that is none of its faults */
  trouble: ReadonlySignal<string | null>;
  faults: ReadonlySignal<readonly InputError[]>;
  /** what is no fault in the draft as it was saved, and yet hardly meant */
  warnings: ReadonlySignal<readonly InputError[]>;
  /** how often the site's draft became another by now: whoever judges by it judges again */
  saves: ReadonlySignal<number>;
  /** what the API calls what is being written: where no draft was saved yet, that is the active version */
  named: ReadonlySignal<"draft" | number>;
  hasPast: ReadonlySignal<boolean>;
  change: (next: Members) => void;
  /** The same, of what somebody is typing. */
  type: (next: Members) => void;
  /** Takes the last change back. */
  back: () => void;
  /** Saves what is not saved yet. */
  flush: () => Promise<void>;
  /** Takes what the site has now; what was written instead can be taken back. */
  load: () => Promise<void>;
  /** Saves what was written over what another has. */
  insist: () => Promise<void>;
  /** Reads the versions again. */
  look: () => Promise<void>;
  stop: () => void;
}

export function drafting(ask: Ask): Drafting {
  const overview = signal<FilterOverview | null>(null);
  const refusal = signal<Refusal | null>(null);
  const draft = signal<Members | null>(null);
  const saving = signal<Saving>("saved");
  const trouble = signal<string | null>(null);
  const faults = signal<readonly InputError[]>([]);
  const warnings = signal<readonly InputError[]>([]);
  const saves = signal(0);
  const named = signal<"draft" | number>("draft");
  const past = signal<readonly Members[]>([]);
  const state = { timer: 0, revision: 0, isSending: false, typedAt: 0 };

  const look = async () => {
    overview.value = await ask<FilterOverview>("/filters");
  };
  /** Without them, the draft is no worse. */
  const reread = async () => {
    const found = await ask<FilterWarnings>("/filters/draft/warnings").catch(() => null);
    warnings.value = found?.items.map(inOurWords) ?? [];
  };
  const load = async () => {
    clearTimeout(state.timer);
    try {
      await look();
      const found = overview.peek();
      if (!found) return;
      state.revision = found.drafted?.revision ?? 0;
      named.value = found.draft ? "draft" : found.active;
      const active: unknown = found.draft ?? (await ask<Members>(`/filters/versions/${found.active}`));
      const mine = saving.peek() === "conflict" ? draft.peek() : null;
      draft.value = isMembers(active) ? active : {};
      past.value = mine ? [mine] : [];
      faults.value = [];
      saving.value = "saved";
      saves.value += 1;
      refusal.value = null;
      if (found.draft) void reread();
    } catch (error) {
      refusal.value = asRefusal(error);
    }
  };
  const send = async () => {
    const sent = draft.peek();
    if (state.isSending || !sent) return;
    const refused = tooLarge(bytesIn(JSON.stringify(sent)));
    if (refused !== null) {
      settled("failed", [], refused);
      return;
    }
    state.isSending = true;
    try {
      await ask("/filters/draft", { method: "PUT", body: sent, ifMatch: `"${state.revision}"` });
      state.revision += 1;
      named.value = "draft";
      settled("saved");
      saves.value += 1;
      void reread();
    } catch (error) {
      await told(error);
    } finally {
      state.isSending = false;
    }
    // what was written meanwhile
    if (draft.peek() !== sent) await send();
  };
  const settled = (how: Saving, found: readonly InputError[] = [], said: string | null = null) => {
    saving.value = how;
    faults.value = found;
    trouble.value = said;
  };
  const told = async (error: unknown) => {
    const refusal = asRefusal(error);
    const errors = refusal.problem?.errors ?? [];
    if (errors.length > 0) settled("faulty", errors.map(inOurWords));
    else if (refusal.is("stale-draft")) {
      // who was first
      await look().catch(() => undefined);
      settled("conflict");
    } else settled("failed", [], sentenceOf(error));
  };
  const flush = async () => {
    clearTimeout(state.timer);
    if (saving.peek() === "waiting" || saving.peek() === "failed") await send();
  };
  const write = (next: Members) => {
    draft.value = next;
    if (saving.peek() === "conflict") return;
    saving.value = "waiting";
    clearTimeout(state.timer);
    state.timer = window.setTimeout(() => void send(), calm);
  };
  const step = (next: Members) => {
    const before = draft.peek();
    if (before) past.value = [...past.peek(), before].slice(-mostSteps);
    state.typedAt = 0;
    write(next);
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (saving.peek() !== "saved") event.preventDefault();
  };
  addEventListener("beforeunload", warn);
  void load();
  return {
    ...{ overview, refusal, draft, saving, trouble, faults, warnings, saves, named },
    brakes: computed(() => overview.value?.brakes.filter(({ on }) => on !== null) ?? []),
    hasPast: computed(() => past.value.length > 0),
    change: step,
    type(next) {
      const now = Date.now();
      if (now - state.typedAt < breath && past.peek().length > 0) write(next);
      else step(next);
      state.typedAt = now;
    },
    back() {
      const before = past.peek().at(-1);
      past.value = past.peek().slice(0, -1);
      if (before) write(before);
    },
    ...{ flush, load, look },
    async insist() {
      await look();
      const found = overview.peek();
      state.revision = found?.drafted?.revision ?? 0;
      await send();
    },
    stop() {
      removeEventListener("beforeunload", warn);
      void flush();
    },
  };
}
