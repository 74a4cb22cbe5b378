import type { InputError } from "#contract";
import { isRefused, problemOf } from "../../connection/refusal.js";

/** What the API finds wrong with a text itself; nothing, where it refuses for another reason. */
export function faultsOf(error: unknown): readonly InputError[] {
  if (!isRefused(error, "invalid-input")) return [];
  return (problemOf(error)?.errors ?? []).filter(({ path }) => path === "body");
}

const removable: readonly InputError["fault"][] = ["half-character", "control-character", "turned-direction"];

/** Whether a fault is a character that can go without a loss. */
export function isRemovable({ fault }: InputError): boolean {
  return removable.includes(fault);
}

/** A text without anything that nobody sees and the API does not take. */
export function withoutUnseen(text: string): string {
  return text
    .toWellFormed()
    .replace(/\ufffd/g, (sign, at: number) => (text[at] === sign ? sign : ""))
    .replace(/(?![\n\t\r])\p{Cc}|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, "");
}
