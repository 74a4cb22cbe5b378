import { LRUCache } from "lru-cache";
import {
  type Head,
  linked,
  type Personas,
  sealWords,
  type StoredAct,
  type StoredEntry,
  type Trail,
  upTo,
} from "#store";

/** Acts as the entries that they become, and how far each site's chain has come with them. */
export interface Linked {
  entries: StoredEntry[];
  heads: ReadonlyMap<string, Head>;
}

/**
 * Puts acts into the chains of their sites. The relay alone does so, in its order: it knows where each chain ends without asking.
 * Good for one term of leading: whoever's commit fails has to begin anew.
 */
export class Linking {
  private readonly heads = new LRUCache<string, Head>({ ...upTo(10_000) });
  /** by site and user */
  private readonly known = new LRUCache<string, string>({ ...upTo(10_000), ttl: 60_000 });

  constructor(
    private readonly trail: Pick<Trail, "head">,
    private readonly personas: Pick<Personas, "of">,
  ) {}

  /** The entries that acts become. Nothing is remembered of them before they are kept. */
  async link(acts: readonly StoredAct[]): Promise<Linked> {
    const heads = new Map<string, Head>();
    const entries: StoredEntry[] = [];
    for (const { words, ...act } of acts) {
      const head = heads.get(act.site) ?? this.heads.get(act.site) ?? (await this.trail.head(act.site));
      const people = { by: await this.named(act.site, act.by), about: await this.named(act.site, act.about) };
      const entry = linked(head, { ...act, ...people, ...sealWords(words) });
      heads.set(act.site, { n: entry.n, hash: entry.hash });
      entries.push(entry);
    }
    return { entries, heads };
  }

  /** They are written: the next ones follow them. */
  keep({ heads }: Linked): void {
    for (const [site, head] of heads) this.heads.set(site, head);
  }

  /** The same, where it is a person by their persona. */
  private async named<One extends { kind: string; id: string }>(site: string, one: One): Promise<One> {
    if (one.kind !== "person") return one;
    const key = `${site} ${one.id}`;
    const persona = this.known.get(key) ?? (await this.personas.of(site, one.id));
    this.known.set(key, persona);
    return { ...one, id: persona };
  }
}
