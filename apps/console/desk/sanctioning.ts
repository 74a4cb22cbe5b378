import type { Actor, Sanction } from "#contract";
import type { Desk } from "./desk.js";

/** A sanction that the API has just put somebody under, in every case of theirs. */
export function sanctioned(desk: Desk, user: string, sanction: Sanction): Desk {
  return withSanctions(desk, user, (known) => [sanction, ...known.filter(({ id }) => id !== sanction.id)]);
}

export function lifted(desk: Desk, user: string, id: string, lifting: { at: string; by: Actor }): Desk {
  return withSanctions(desk, user, (known) =>
    known.map((sanction) =>
      sanction.id === id ? { ...sanction, active: false, lifted: lifting } : sanction,
    ),
  );
}

function withSanctions(desk: Desk, user: string, change: (known: Sanction[]) => Sanction[]): Desk {
  const cases = Object.entries(desk.cases).map(
    ([comment, known]) =>
      [comment, known.author.id === user ? { ...known, sanctions: change(known.sanctions) } : known] as const,
  );
  return { ...desk, cases: Object.fromEntries(cases) };
}
