import { unveiled } from "../comfort/comfort.js";
import { entryInFront, isAppeal, isAppealInFront, readInFront } from "../desk/desk.js";
import { isAskedAgain } from "../desk/reading.js";
import { queues } from "../work/address.js";
import {
  choosing,
  compared,
  dossier,
  explaining,
  keysOn,
  masking,
  noting,
  page,
  passingOn,
  rendered,
  sanctioning,
  unfolded,
} from "../work/view.js";
import type { Work } from "../work/work.js";
import { reasons } from "../case/reasons.js";
import { asking } from "../search/sought.js";
import { openSearch } from "../search/saved-links.js";
import { allFound, matching, seenOfWave } from "../ticking/all-matching.js";
import { tick, tickAll, tickTo, untick } from "../ticking/ticked.js";
import { type Press, pressed } from "./pressed.js";

/** Works by keys, except where somebody is writing. */
export function listenToKeys(work: Work): () => void {
  const ending = new AbortController();
  addEventListener("keydown", (event) => hear(work, event), { signal: ending.signal });
  return () => ending.abort();
}

function hear(work: Work, event: KeyboardEvent): void {
  const press = pressed(event);
  if (!press || isElsewhere(event, press) || (!keysOn.peek() && press.name !== "close")) return;
  // what is open over the desk has the keys; its signal is a moment late
  if (document.querySelector("dialog[open]")) return;
  // what is typed before there is a field to write in decides nothing
  const isSoon = asking.peek();
  if (isSoon || obey(work, press)) event.preventDefault();
}

/** Keys belong to fields that are written in; arrows to whatever scrolls or is chosen with them. */
function isElsewhere({ target, key }: KeyboardEvent, { name }: Press): boolean {
  if (!(target instanceof HTMLElement)) return false;
  const writes =
    target.matches("input:not([type=checkbox], [type=radio]), textarea, select") || target.isContentEditable;
  if (writes) return name !== "close";
  return key.startsWith("Arrow") && target !== document.body && target.role !== "listbox";
}

/** What one looks at while one chooses a reason. */
const besideReasons: readonly Press["name"][] = ["reject", "context", "rendered", "veil", "history"];

/** What keys mean away from the desk: what they would decide on is not to be seen. */
const besideDesk: readonly Press["name"][] = ["insights", "search", "help", "close"];

/** @returns whether the key meant something */
function obey(work: Work, press: Press): boolean {
  if (page.peek() !== "desk" && !besideDesk.includes(press.name)) return false;
  if (press.name === "reason") return choosing.peek() && reject(work, press.number);
  const hasCase = work.desk.peek().selected !== null;
  const act = actions(work)[press.name];
  if (!hasCase && (press.name === "publish" || press.name === "reject")) return false;
  if (!besideReasons.includes(press.name)) choosing.value = false;
  act();
  return true;
}

function reject(work: Work, number: number): boolean {
  const reason = reasons.peek()[number - 1];
  if (!reason) return false;
  work.decide({ decision: "reject", reason: reason.id });
  choosing.value = isAskedAgain(work.desk.peek());
  return true;
}

function actions(work: Work): Record<Exclude<Press["name"], "reason">, () => void> {
  const { tell, desk } = work;
  const now = Date.now();
  const inConflict = () => desk.peek().acts.find(({ state }) => state === "conflict")?.key;
  const settled = (settle: (key: string) => void) => () => {
    const key = inConflict();
    if (key !== undefined) settle(key);
  };
  const onSelected = (act: typeof tick) => () => {
    const { selected } = desk.peek();
    if (selected !== null) act(desk.peek(), selected);
  };
  return {
    publish: () => work.decide({ decision: "publish" }),
    reject: () => {
      // an appeal takes words instead of a reason of the list
      if (isAppealInFront(desk.peek())) work.decide({ decision: "reject" });
      else choosing.value = !choosing.peek();
    },
    skip: () => tell({ type: "skip", now }),
    undo: work.undo,
    next: () => tell({ type: "step", by: 1, now }),
    previous: () => tell({ type: "step", by: -1, now }),
    reveal: () => tell({ type: "reveal" }),
    queue: () => tell({ type: "queue", queue: queueAfter(desk.peek().queue) }),
    context: () => (unfolded.value = !unfolded.peek()),
    rendered: () => (rendered.value = !rendered.peek()),
    veil: () => (unveiled.value = !unveiled.peek()),
    history: () => (compared.value = !compared.peek()),
    article: () => openArticle(work),
    pick: work.pick,
    dossier: () => (dossier.value = readInFront(desk.peek()) ?? null),
    sanction: () => {
      const { selected } = desk.peek();
      sanctioning.value = sanctioning.peek() === selected ? null : selected;
    },
    note: () => {
      const read = readInFront(desk.peek());
      if (read) noting.value = read.comment.id;
    },
    pass: () => {
      const entry = entryInFront(desk.peek());
      if (entry && !isAppeal(entry)) passingOn.value = entry.comment.id;
    },
    mask: () => {
      const read = readInFront(desk.peek());
      if (read && read.comment.status !== "deleted") masking.value = read.comment.id;
    },
    // to lift is one key more: it can't be undone
    lift: () => document.querySelector<HTMLElement>(".lift")?.focus(),
    answer: () => document.querySelector<HTMLElement>(".unanswered textarea")?.focus(),
    keep: settled((key) => tell({ type: "acknowledge", key })),
    insist: settled(work.insist),
    search: () => openSearch(work),
    tick: onSelected(tick),
    tickTo: onSelected(tickTo),
    tickAll: () => tickAll(desk.peek()),
    matching: () => (matching.value = wholeInFront(work)),
    insights: () => (page.value = page.peek() === "insights" ? "desk" : "insights"),
    help: () => (explaining.value = true),
    close: () => {
      page.value = "desk";
      sanctioning.value = null;
      noting.value = passingOn.value = masking.value = null;
      untick();
      tell({ type: "unask" });
    },
  };
}

/** What the case in front is part of and can be decided on whole: what was found, or a wave. */
function wholeInFront(work: Work) {
  const { desk } = work;
  if (desk.peek().queue === "search") return allFound();
  const entry = entryInFront(desk.peek());
  return entry && !isAppeal(entry) && entry.wave ? seenOfWave(work, entry.wave) : null;
}

function queueAfter(queue: string) {
  const at = queues.findIndex((name) => name === queue);
  return queues[(at + 1) % queues.length] ?? queues[0];
}

function openArticle({ desk }: Work): void {
  const url = readInFront(desk.peek())?.story.url;
  if (url) window.open(url, "_blank", "noopener,noreferrer");
}
