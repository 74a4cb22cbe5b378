import { Injectable } from "@nestjs/common";
import type { Trail as Shown, TrailCheck, TrailPeople, TrailQuery } from "#contract";
import { type Cast, Personas, personasIn, presentEntry, Staff, type StoredEntry, Trail, Users } from "#store";

/** So many entries are looked at while somebody waits. */
const mostChecked = 5000;
/** Whoever was staff is found in so many acts on the team. */
const mostActs = 1000;

/** The trail, with the people in it by their names. */
@Injectable()
export class ReadTrail {
  constructor(
    private readonly trail: Trail,
    private readonly personas: Personas,
    private readonly users: Users,
    private readonly staff: Staff,
  ) {}

  async list(site: string, query: TrailQuery): Promise<Shown> {
    const { items, next } = await this.trail.list(site, query);
    const cast = await this.castOf(items);
    return { items: items.map((entry) => presentEntry(entry, cast)), next };
  }

  /** The staff of a site, and those who once were. */
  async people(site: string): Promise<TrailPeople> {
    const [staff, { items: acts }] = await Promise.all([
      this.staff.of(site),
      this.staff.acts(site, { limit: mostActs }),
    ]);
    const named = [
      ...acts.flatMap(({ about: { id, name } }) => (id === null ? [] : [{ id, name }])),
      ...staff.map(({ _id: id, name }) => ({ id, name })),
    ];
    const known = new Map(named.map(({ id, name }) => [id, { kind: "person" as const, id, name }]));
    return { items: [...known.values()].sort((one, other) => one.name.localeCompare(other.name)) };
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
