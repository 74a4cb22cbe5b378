import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Line } from "../connection/live.js";
import type { Happening } from "../desk/apply.js";
import { alternatives } from "../desk/claiming.js";
import {
  actOn,
  type Desk,
  entryInFront,
  holderOf,
  idOf,
  isAppeal,
  isStanding,
  rowFor,
} from "../desk/desk.js";
import { page } from "./view.js";

interface Claiming {
  desk: ReadonlySignal<Desk>;
  /** null while the gateway can't be heard */
  line: ReadonlySignal<Line | null>;
  tell: (happening: Happening) => void;
}

/** Whoever goes through a list looks at a case after so long, in ms. */
const looksAfter = 200;
/** A claim that fails for a time is tried again after so long, in ms. */
const againAfter = 1000;
/** Whoever has had a case in front for so long has begun to read it, in ms. */
const reads = 500;
/** How often a claim is renewed while its owner is there, in ms: well within the three minutes that it lasts. */
const renewedEvery = 60_000;

/** Claims the case in front of a moderator, and gives it back when they leave it. */
export function claimInFront({ desk, line, tell }: Claiming): () => void {
  const looked = computed(() => (page.value === "desk" ? claimable(desk.value) : null));
  return effect(() => {
    const [at, comment] = [line.value, looked.value];
    if (at === null || comment === null) return;
    return look(at, comment, { desk, tell });
  });
}

/** The comment in front, where it waits and no colleague looks at it. */
function claimable(desk: Desk): string | null {
  const entry = entryInFront(desk);
  if (!entry || isAppeal(entry)) return null;
  const row = rowFor(desk, idOf(entry));
  return row && isStanding(row) && !holderOf(desk, idOf(entry)) ? idOf(entry) : null;
}

/** @returns how to look away */
function look(line: Line, comment: string, { desk, tell }: Pick<Claiming, "desk" | "tell">): () => void {
  const { signal, stop } = presence();
  let asked: Promise<string | null> | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const claim = () => {
    signal.used = false;
    asked = line.claim(comment, alternatives(desk.peek())).then(({ own, refusal }) => {
      if (own === comment) tell({ type: "attended", comment });
      else if (own !== null) tell({ type: "brought", comment: own, instead: comment });
      if (refusal?.claim) tell({ type: "claimed", comment, claim: refusal.claim });
      // what is looked for may well be decided on, and stays among what was found
      else if (refusal?.standing && desk.peek().queue !== "search")
        tell({ type: "told", news: { comment, decision: refusal.standing }, now: Date.now() });
      else if (refusal?.mayPass && !ended) again = setTimeout(claim, againAfter);
      return own;
    });
  };
  const first = setTimeout(claim, desk.peek().offered ? 0 : looksAfter);
  const attended = setTimeout(() => tell({ type: "attended", comment }), reads);
  const renewal = setInterval(() => {
    if (signal.used) claim();
  }, renewedEvery);
  return () => {
    ended = true;
    clearTimeout(first);
    clearTimeout(again);
    clearTimeout(attended);
    clearInterval(renewal);
    stop();
    // a decision ends the claim by itself; given back before it arrives, the case could be taken by another
    if (!actOn(desk.peek(), comment)) void asked?.then((own) => giveBack(own, line, desk.peek()));
  };
}

/** Gives back what was claimed, unless it is what one looks at now. */
function giveBack(own: string | null, line: Line, desk: Desk): void {
  const entry = entryInFront(desk);
  if (own !== null && (!entry || idOf(entry) !== own)) line.release(own);
}

/** Whether somebody sits in front of the page. */
function presence() {
  const signal = { used: false };
  const ending = new AbortController();
  const use = () => (signal.used = true);
  for (const input of ["keydown", "pointermove", "wheel"])
    addEventListener(input, use, { signal: ending.signal, passive: true });
  return { signal, stop: () => ending.abort() };
}
