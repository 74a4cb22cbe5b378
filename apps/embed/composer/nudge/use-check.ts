import { useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { InputError } from "#contract";
import { useShown } from "../../reading/context.js";
import { askPreview } from "./ask-preview.js";
import { faultsOf } from "./faults-of.js";
import type { Span } from "./marked-lines.js";

/** A kind word about a text, before it is sent. */
export interface Nudge {
  body: string;
  message: string;
  spans: readonly Span[];
}

/** How long somebody who sends waits for a kind word. ms */
const patience = 2_000;

/** Looks a text over once before it goes out. Where nothing is said of it, or its author insists, it is sent. */
export function useCheck(send: (body: string) => unknown) {
  const { discussion } = useShown();
  const nudge = useSignal<Nudge | null>(null);
  const faults = useSignal<readonly InputError[]>([]);
  const checking = useSignal(false);
  const passed = useRef<string | null>(null);
  const left = useRef(new AbortController());
  useEffect(() => () => left.current.abort(), []);
  const pass = (body: string) => {
    passed.current = body;
    nudge.value = null;
    send(body);
  };
  const run = async (body: string) => {
    if (checking.value) return;
    if (body === passed.current || body === nudge.value?.body) {
      pass(body);
      return;
    }
    checking.value = true;
    const signal = AbortSignal.any([left.current.signal, AbortSignal.timeout(patience)]);
    const answer = await askPreview(discussion, body, signal).catch((error: unknown) => faultsOf(error));
    checking.value = false;
    if (left.current.signal.aborted) return;
    if ("html" in answer && answer.nudge) nudge.value = { body, ...answer.nudge };
    else if (!("html" in answer) && answer.length > 0) faults.value = answer;
    else pass(body);
  };
  const clear = () => {
    nudge.value = null;
    faults.value = [];
  };
  /** Has a text go out unchecked: it was looked over before. */
  const accept = (body: string) => (passed.current = body);
  return { nudge, faults, checking, run, clear, accept };
}
