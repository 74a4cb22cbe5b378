import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { forget, kept } from "../../connection/stored.js";
import { keepDraft } from "./keep-draft.js";

interface Keeping<Value> {
  key: string;
  fits: (value: unknown) => value is Value;
  textOf: (value: Value) => string;
  /** what is kept of a text; null where there is nothing to keep */
  valueOf: (text: string) => Value | null;
  /** the text where none is kept */
  initial: string;
}

/** A text that is kept from the first letter on. Two tabs that have the same one follow each other, and never write over each other. */
export function useDraft<Value>({ key, fits, textOf, valueOf, initial }: Keeping<Value>) {
  const stored = () => {
    const value = kept(key, fits);
    return value === null ? null : textOf(value);
  };
  /** what this tab has last seen or put there */
  const known = useRef(stored());
  const text = useSignal(known.current ?? initial);
  const state = useSignal<"kept" | "lost" | "gone" | null>(known.current === null ? null : "kept");
  /** what another tab has made of it meanwhile */
  const other = useSignal<string | null>(null);
  const save = (typed: string) => {
    const value = valueOf(typed);
    if (value === null) forget(key);
    state.value = value === null ? null : keepDraft(key, value) ? "kept" : "lost";
    known.current = stored();
    other.value = null;
  };
  const follow = () => {
    const there = stored();
    if (there === known.current) return;
    if (text.value !== (known.current ?? initial)) {
      if (there === null) save(text.value);
      else other.value = there;
      return;
    }
    known.current = there;
    text.value = there ?? initial;
    state.value = there === null ? "gone" : "kept";
  };
  const type = (typed: string) => {
    text.value = typed;
    const there = stored();
    if (there === null || there === known.current || there === typed) save(typed);
    else {
      other.value = there;
      state.value = null;
    }
  };
  useEffect(() => {
    addEventListener("storage", follow);
    return () => removeEventListener("storage", follow);
  }, [key]);
  return {
    text,
    state,
    other,
    type,
    takeOther: () => save((text.value = other.value ?? text.value)),
    keepMine: () => save(text.value),
    forget: () => forget(key),
  };
}

export type Draft = ReturnType<typeof useDraft>;
