import type { Refused } from "#contract";

type Acknowledge = (answer: Refused) => void;

/** The function among a message's parts that answers its sender, if they want an answer. */
export function acknowledgement(parts: readonly unknown[]): Acknowledge | undefined {
  return parts.find((part): part is Acknowledge => typeof part === "function");
}
