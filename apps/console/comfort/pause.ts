import { computed, effect, signal } from "@preact/signals";
import { speech } from "../texts/speak.js";
import { announced } from "../work/view.js";
import { comfort } from "./comfort.js";
import { isDue, later, rested, touched } from "./pausing.js";

const working = signal(rested);
/** So often at most it is looked at, in ms. */
const every = 1_000;

/** Whether a pause is proposed. */
export const pauseDue = computed(() => isDue(working.value, comfort.value?.pauseAfter ?? null));

/** Counts how long somebody is at work: what they touch tells. @returns how to stop */
export function followWorking(): () => void {
  const ending = new AbortController();
  const touch = () => {
    const now = Date.now();
    const { last } = working.peek();
    if (last === null || now - last >= every) working.value = touched(working.peek(), now);
  };
  for (const input of ["keydown", "pointerdown", "pointermove", "wheel"])
    addEventListener(input, touch, { signal: ending.signal, passive: true });
  const tell = effect(() => {
    if (pauseDue.value) announced.value = speech.peek().texts.pause.due;
  });
  return () => {
    ending.abort();
    tell();
  };
}

/** Begins to count anew. */
export function takePause(): void {
  working.value = rested;
}

export function pauseLater(): void {
  const after = comfort.peek()?.pauseAfter;
  if (after) working.value = later(working.peek(), after);
}
