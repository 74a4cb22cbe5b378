import { Injectable } from "@nestjs/common";
import { type LinkedPeople, type LinkedPerson, Problem } from "#contract";
import type { Me } from "#discussion";
import { KnownSites, Sections } from "#platform";
import {
  Acts,
  Comments,
  presentUser,
  type StoredTrace,
  type StoredUser,
  traceDays,
  Traces,
  Users,
} from "#store";
import { ReadSanctions } from "../sanctions/read-sanctions.js";
import { People, type PersonRef } from "./people.js";
import { nothingYet } from "./read-person.js";

/** People on one network from whom on it says nothing of any of them: an office, a school, a telephone company. */
const crowd = 20;

/** People who are shown: the last who wrote. */
const mostPeople = 50;

/** Comments of somebody that are looked at for one in some sections: the last ones. */
const mostLookedAt = 100;

/** Who wrote from the same network as somebody, and so may be the same. */
@Injectable()
export class ReadLinked {
  constructor(
    private readonly people: People,
    private readonly sites: KnownSites,
    private readonly traces: Traces,
    private readonly users: Users,
    private readonly comments: Comments,
    private readonly sanctioned: ReadSanctions,
    private readonly sections: Sections,
    private readonly acts: Acts,
  ) {}

  async run(ref: PersonRef, me: Me): Promise<LinkedPeople> {
    const { site, user: id } = ref;
    const user = await this.people.get(ref);
    if ((await this.sites.get(site)).linkKey === undefined)
      throw new Problem("forbidden", "this site does not keep who writes from the same network");
    const about = { kind: "person", id } as const;
    // before it is answered: nobody looks without a line in the trail
    await this.acts.leave({ site, me, about }, { kind: "look", what: { at: "linked" } });
    const networks = await this.networksOf(ref);
    const quiet = networks.filter((traces) => traces.length <= crowd);
    const days = lastDays(quiet.flat().filter((trace) => trace.user !== id));
    const others = await this.readersAmong(site, user, lastFirst(days).slice(0, mostPeople));
    return {
      items: await this.present(site, me, others, days),
      crowded: quiet.length < networks.length,
      days: traceDays,
    };
  }

  /** The traces of each network that somebody wrote from. */
  private async networksOf({ site, user }: PersonRef): Promise<StoredTrace[][]> {
    const own = await this.traces.of(site, user);
    return Promise.all(own.map(({ print }) => this.traces.from(site, print, crowd + 1)));
  }

  /** In the order of their ids. Of two who are linked one is a guest at least, and neither is staff. */
  private async readersAmong(
    site: string,
    { guest }: StoredUser,
    ids: readonly string[],
  ): Promise<StoredUser[]> {
    const found = await this.users.ofSite(site, ids);
    const byId = new Map(found.map((user) => [user._id, user]));
    return ids
      .flatMap((id) => byId.get(id) ?? [])
      .filter((other) => other.role === "reader" && !other.erasing && (guest ?? other.guest));
  }

  private async present(
    site: string,
    me: Me,
    others: readonly StoredUser[],
    days: ReadonlyMap<string, string>,
  ): Promise<LinkedPerson[]> {
    const seen = await Promise.all(others.map((other) => this.wroteIn({ site, user: other._id }, me)));
    const shown = others.filter((_, at) => seen[at]);
    const ids = shown.map(({ _id }) => _id);
    const records = await this.comments.records(site, ids, me.id);
    const sanctions = await Promise.all(ids.map((user) => this.sanctioned.toldTo(me, { site, user })));
    return shown.map((other, at) => ({
      user: presentUser(other),
      guest: other.guest ?? false,
      on: days.get(other._id) ?? "",
      record: records.get(other._id) ?? nothingYet,
      sanctions: (sanctions[at] ?? []).filter(({ active }) => active),
    }));
  }

  /** Who is limited to sections sees whom they have to do with. */
  private async wroteIn({ site, user }: PersonRef, { sections }: Me): Promise<boolean> {
    if (sections === null) return true;
    const { items } = await this.comments.byAuthor(site, user, { limit: mostLookedAt });
    return (await this.sections.among(sections, site, items)).length > 0;
  }
}

/** On which day each person wrote last, of all the networks. */
function lastDays(traces: readonly StoredTrace[]): Map<string, string> {
  const days = new Map<string, string>();
  for (const { user, on } of traces) {
    const day = on.toISOString().slice(0, 10);
    if (day > (days.get(user) ?? "")) days.set(user, day);
  }
  return days;
}

/** The people of some days, the last who wrote first. */
function lastFirst(days: ReadonlyMap<string, string>): string[] {
  return [...days].toSorted(([, one], [, other]) => other.localeCompare(one)).map(([user]) => user);
}
