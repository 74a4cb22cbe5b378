import { asksNothing } from "./asks-nothing.js";
import type { AuthorFilter, InputError } from "#contract";

/** A filter that asks for nothing. */
export function authorFaults({ fewerPublished, moreRejected, younger }: AuthorFilter): InputError[] {
  const asked = [fewerPublished, moreRejected, younger].some((one) => one !== undefined);
  return asked ? [] : [asksNothing("fewerPublished", "moreRejected", "younger")];
}
