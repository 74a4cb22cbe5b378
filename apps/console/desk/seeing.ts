import type { Choice, Desk } from "./desk.js";
import { lastStep } from "./picking.js";

/** Of what was searched for, a person's decision that stands is seen beside it: whoever decides then means to replace it. */
export function standingSeen({ queue, selected, cases }: Desk): Pick<Choice, "replaces"> {
  const known = queue === "search" && selected !== null ? cases[selected] : undefined;
  const last = known && lastStep(known.decisions, ({ by }) => by.kind === "person");
  return last ? { replaces: last.id } : {};
}
