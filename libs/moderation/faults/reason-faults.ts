import type { Filter, InputError } from "#contract";
import { proposed } from "./nearest.js";

/** A reason that is none of the site's: authors would be told nothing by it. @param known the ids of those that can be chosen */
export function reasonFaults({ reason }: Filter, known: readonly string[]): InputError[] {
  if (reason === undefined || known.includes(reason)) return [];
  const { meant, said } = proposed(reason, known);
  return [
    {
      path: "reason",
      message: `"${reason}" is none of the site's reasons: ${said}there are ${known.join(", ")}`,
      filterFault: { name: "reason-unknown", id: reason, meant, known: [...known] },
    },
  ];
}
