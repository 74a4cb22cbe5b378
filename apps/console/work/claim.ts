import { computed, effect, type ReadonlySignal } from "@preact/signals";
import type { Claimed, Line } from "../connection/live.js";
import type { Happening } from "../desk/apply.js";
import { notHeardBecause } from "../desk/appeals.js";
import { alternatives } from "../desk/claiming.js";
import {
  actOn,
  type Desk,
  entryInFront,
  holderOf,
  idOf,
  isAppeal,
  isAppealInFront,
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
    const [at, id] = [line.value, looked.value];
    if (at === null || id === null) return;
    const handle = isAppealInFront(desk.peek()) ? appealAt(at, id) : commentAt(at, id, desk);
    return look(handle, id, { desk, tell });
  });
}

/** The entry in front, where one may decide on it, and no colleague has decided or looks at it: one that is in no list, too. */
function claimable(desk: Desk): string | null {
  const entry = entryInFront(desk);
  if (!entry || (isAppeal(entry) && notHeardBecause(entry.appeal, desk.me))) return null;
  const id = idOf(entry);
  return !rowFor(desk, id)?.gone && !holderOf(desk, id) ? id : null;
}

/** What is looked at: how to claim it, and how to give back what was had. */
interface Handle {
  claim: () => Promise<Claimed>;
  release: (own: string) => void;
}

function commentAt(line: Line, id: string, desk: ReadonlySignal<Desk>): Handle {
  return { claim: () => line.claim(id, alternatives(desk.peek())), release: line.release };
}

function appealAt(line: Line, id: string): Handle {
  return { claim: () => line.claimAppeal(id), release: line.releaseAppeal };
}

/** @returns how to look away */
function look(handle: Handle, comment: string, { desk, tell }: Pick<Claiming, "desk" | "tell">): () => void {
  const { signal, stop } = presence();
  let asked: Promise<string | null> | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  const claim = () => {
    signal.used = false;
    asked = handle.claim().then(({ own, refusal }) => {
      if (own === comment) tell({ type: "attended", comment });
      else if (own !== null) tell({ type: "brought", comment: own, instead: comment });
      if (refusal?.claim) tell({ type: "claimed", comment, claim: refusal.claim });
      // what is looked for may well be decided on, and stays among what was found
      else if (refusal?.standing && desk.peek().queue !== "search")
        tell({ type: "told", news: { comment, decision: refusal.standing }, now: Date.now() });
      else if (refusal?.is("already-heard")) tell({ type: "missing", comment, now: Date.now() });
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
    if (!actOn(desk.peek(), comment)) void asked?.then((own) => giveBack(own, handle, desk.peek()));
  };
}

/** Gives back what was claimed, unless it is what one looks at now. */
function giveBack(own: string | null, { release }: Handle, desk: Desk): void {
  const entry = entryInFront(desk);
  if (own !== null && (!entry || idOf(entry) !== own)) release(own);
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
