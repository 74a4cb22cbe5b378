import type { Deed, TrailEntry } from "#contract";
import type { Me } from "#discussion";
import type { ActFacts } from "#store";

type WaveEntry = Extract<TrailEntry, { kind: "wave" }>;

/** What the trail keeps of what was decided on what still comes of a wave. */
export function onWave(site: string, me: Me, what: WaveEntry["what"]): [ActFacts, Deed<WaveEntry>] {
  return [
    { site, me, about: { kind: "site", id: site } },
    { kind: "wave", what },
  ];
}
