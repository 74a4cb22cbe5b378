import { Injectable } from "@nestjs/common";
import type { Trail as Shown, TrailCheck, TrailQuery } from "#contract";
import { type Cast, Personas, personasIn, presentEntry, type StoredEntry, Trail, Users } from "#store";

/** So many entries are looked at while somebody waits. */
const mostChecked = 5000;

/** The trail, with the people in it by their names. */
@Injectable()
export class ReadTrail {
  constructor(
    private readonly trail: Trail,
    private readonly personas: Personas,
    private readonly users: Users,
  ) {}

  async list(site: string, query: TrailQuery): Promise<Shown> {
    const { items, next } = await this.trail.list(site, query);
    const cast = await this.castOf(items);
    return { items: items.map((entry) => presentEntry(entry, cast)), next };
  }

  check(site: string): Promise<TrailCheck> {
    return this.trail.check(site, mostChecked);
  }

  /** Whoever is erased, or unknown for another reason, has an id and no name. */
  private async castOf(entries: readonly StoredEntry[]): Promise<Cast> {
    const ids = await this.personas.users([...new Set(entries.flatMap(personasIn))]);
    const users = await this.users.byIds([...new Set(ids.values())]);
    const names = new Map(users.map(({ _id, name }) => [_id, name]));
    return new Map([...ids].map(([persona, id]) => [persona, { id, name: names.get(id) ?? id }]));
  }
}
