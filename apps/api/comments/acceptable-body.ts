import { type InputError, invalidInput } from "#contract";
import { checkBody, normalizeBody, placeAsTyped } from "#discussion";
import type { StoredSite } from "#store";

/** A text as typed, made even. @throws Problem `invalid-input` with one entry for each fault, placed in the text as typed */
export function acceptableBody(typed: string, { settings }: StoredSite): string {
  const body = normalizeBody(typed);
  const faults = checkBody(body, settings.limits.commentLength);
  if (faults.length > 0) throw invalidInput(faults.map((fault) => asTyped(typed, fault)));
  return body;
}

function asTyped(typed: string, { start, end, ...fault }: InputError): InputError {
  if (start === undefined || end === undefined) return fault;
  return { ...fault, start: placeAsTyped(typed, start), end: placeAsTyped(typed, end) };
}
