import { invalidInput } from "#contract";
import { checkBody, normalizeBody } from "#discussion";
import type { StoredSite } from "#store";

/** A text as typed, made even. @throws Problem `invalid-input` with one entry for each fault */
export function acceptableBody(typed: string, { settings }: StoredSite): string {
  const body = normalizeBody(typed);
  const faults = checkBody(body, settings.limits.commentLength);
  if (faults.length > 0) throw invalidInput(faults);
  return body;
}
