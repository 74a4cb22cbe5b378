import { asksNothing } from "./asks-nothing.js";
import type { InputError, LengthFilter } from "#contract";

/** A length that no text has, or all have. */
export function lengthFaults({ min, max }: LengthFilter): InputError[] {
  if (min === undefined && max === undefined) return [asksNothing("min", "max")];
  if (min !== undefined && max !== undefined && min > max)
    return [
      {
        path: "min",
        message: `is more than "max", ${max}: no text is in order then`,
        filterFault: { name: "length-crossed", most: max },
      },
    ];
  return [];
}
