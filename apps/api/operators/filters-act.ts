import type { BrakeEffect, Deed } from "#contract";
import type { Me } from "#discussion";
import type { ActFacts } from "#store";

type What = Extract<Deed, { kind: "filters" }>["what"];

interface More {
  /** of the version, the filter or rule that it is about */
  on?: string | null;
  /** which of what it does */
  effect?: BrakeEffect;
  undo?: What["undo"];
  note?: string | null;
}

/** What the trail says of what somebody does with a version of a site's filters. */
export function filtersAct(
  site: string,
  me: Me,
  act: What["act"],
  version: number,
  { on, effect, undo, note = null }: More = {},
): [ActFacts, Deed] {
  return [
    { site, me, about: { kind: "site", id: site }, words: { note } },
    {
      kind: "filters",
      what: {
        act,
        version,
        ...(on === undefined ? {} : { on }),
        ...(effect && { effect }),
        ...(undo && { undo }),
      },
    },
  ];
}
