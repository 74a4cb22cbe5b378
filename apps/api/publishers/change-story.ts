import { Injectable } from "@nestjs/common";
import { isDeepStrictEqual } from "node:util";
import { invalidInput, type StoryChange, type StoryRef } from "#contract";
import type { Me } from "#discussion";
import { KnownSites, KnownStories } from "#platform";
import {
  Acts,
  presentRules,
  rulesOf,
  Stories,
  storedRules,
  type StoredRules,
  type StoredStory,
  Users,
} from "#store";

/** What publishers say of their stories. */
@Injectable()
export class ChangeStory {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
    private readonly known: KnownStories,
    private readonly users: Users,
    private readonly acts: Acts,
  ) {}

  /** Makes a story, or changes what is named of it. What has changed of its section and its rules is in the trail. */
  async run(ref: StoryRef, me: Me, { url, title, section, ...named }: StoryChange): Promise<StoredStory> {
    await this.sites.get(ref.site);
    const rules = storedRules(named);
    refuseDisorder({ ...rulesOf(await this.stories.byRef(ref)), ...rules });
    await this.refuseUnknown(ref.site, rules.guests ?? []);
    const facts = Object.entries({ url, title, section }).filter(([, value]) => value !== undefined);
    const after = await this.put(ref, me, { ...Object.fromEntries(facts), ...rules });
    this.known.forget(ref);
    return after;
  }

  private async put(ref: StoryRef, me: Me, facts: Partial<StoredStory>): Promise<StoredStory> {
    const about = { kind: "story", id: ref.story } as const;
    const put = await this.acts.together(
      async (session) => {
        const before = await this.stories.byRef(ref, session);
        return { before, after: await this.stories.put(ref, facts, session) };
      },
      ({ before, after }) => {
        const changed = changedIn(before, after);
        if (changed.length === 0) return null;
        return [
          { site: ref.site, me, about },
          { kind: "story", what: { changed } },
        ];
      },
    );
    return put.after;
  }

  private async refuseUnknown(site: string, guests: readonly string[]): Promise<void> {
    const known = new Set((await this.users.ofSite(site, guests)).map(({ _id }) => _id));
    const unknown = guests.flatMap((guest, at) => (known.has(guest) ? [] : [at]));
    if (unknown.length === 0) return;
    const message = "must be the id of a user of this site";
    throw invalidInput(unknown.map((at) => ({ path: `guests.${at}`, message })));
  }
}

/** Who is a guest is not told by name: people may be forgotten, the trail may not. */
function changedIn(before: StoredStory | null, after: StoredStory) {
  const { guests, ...rules } = presentRules(rulesOf(after));
  const { guests: guestsBefore, ...was } = presentRules(rulesOf(before));
  const values = { section: after.section, ...rules };
  const valuesBefore = { section: before?.section ?? null, ...was };
  const names = Object.keys(values).filter((name): name is keyof typeof values => name in values);
  return [
    ...names.flatMap((name) => {
      const [from, to] = [valuesBefore[name], values[name]];
      return from === to ? [] : [{ name, from, to }];
    }),
    ...(isDeepStrictEqual(guests, guestsBefore) ? [] : [{ name: "guests", from: null, to: null }]),
  ];
}

function refuseDisorder({ opensAt, closesAt }: StoredRules): void {
  if (!opensAt || !closesAt || opensAt < closesAt) return;
  const message = `must be after opensAt, which is ${opensAt.toISOString()}`;
  throw invalidInput([{ path: "closesAt", message }]);
}
