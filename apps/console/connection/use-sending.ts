import { useState } from "preact/hooks";
import { sentenceFor, speech } from "../texts/speak.js";
import { asRefusal } from "./refusal.js";

export interface Sending {
  busy: boolean;
  /** why the last was refused, as a sentence */
  refused: string | null;
  /** Sends something; a refusal is kept to be shown. */
  send: (sending: () => Promise<void>) => Promise<void>;
}

/** @param say puts why something was refused into a sentence */
export function useSending(say: (error: unknown) => string = sentenceOf): Sending {
  const [busy, setBusy] = useState(false);
  const [refused, refuse] = useState<string | null>(null);
  const send = async (sending: () => Promise<void>) => {
    setBusy(true);
    refuse(null);
    try {
      await sending();
    } catch (error) {
      refuse(say(error));
    } finally {
      setBusy(false);
    }
  };
  return { busy, refused, send };
}

/** Why something was refused, in the moderator's language where there is a sentence for it. */
export function sentenceOf(error: unknown): string {
  const { texts } = speech.peek();
  const { problem, named } = asRefusal(error);
  return problem ? sentenceFor(texts, named, problem.title) : texts.problems.unreachable;
}
