import type { Deed } from "#contract";
import type { Me } from "#discussion";
import type { ActFacts } from "#store";

/** What the trail says of a key: as of every secret, that it was changed, and nothing of what it is. */
export function keyAct(site: string, me: Me, name: string): [ActFacts, Deed] {
  const changed = [{ name: `keys.${name}`, from: null, to: null }];
  return [
    { site, me, about: { kind: "site", id: site } },
    { kind: "settings", what: { changed } },
  ];
}
