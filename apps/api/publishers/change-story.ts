import { Injectable } from "@nestjs/common";
import { invalidInput, type StoryChange, type StoryRef } from "#contract";
import { KnownSites, KnownStories } from "#platform";
import { rulesOf, Stories, storedRules, type StoredRules, type StoredStory, Users } from "#store";

/** What publishers say of their stories. */
@Injectable()
export class ChangeStory {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: Stories,
    private readonly known: KnownStories,
    private readonly users: Users,
  ) {}

  /** Makes a story, or changes what is named of it. */
  async run(ref: StoryRef, { url, title, section, ...named }: StoryChange): Promise<StoredStory> {
    await this.sites.get(ref.site);
    const rules = storedRules(named);
    refuseDisorder({ ...rulesOf(await this.stories.byRef(ref)), ...rules });
    await this.refuseUnknown(ref.site, rules.guests ?? []);
    const facts = Object.entries({ url, title, section }).filter(([, value]) => value !== undefined);
    const changed = await this.stories.put(ref, { ...Object.fromEntries(facts), ...rules });
    this.known.forget(ref);
    return changed;
  }

  private async refuseUnknown(site: string, guests: readonly string[]): Promise<void> {
    const known = new Set((await this.users.ofSite(site, guests)).map(({ _id }) => _id));
    const unknown = guests.flatMap((guest, at) => (known.has(guest) ? [] : [at]));
    if (unknown.length === 0) return;
    const message = "must be the id of a user of this site";
    throw invalidInput(unknown.map((at) => ({ path: `guests.${at}`, message })));
  }
}

function refuseDisorder({ opensAt, closesAt }: StoredRules): void {
  if (!opensAt || !closesAt || opensAt < closesAt) return;
  const message = `must be after opensAt, which is ${opensAt.toISOString()}`;
  throw invalidInput([{ path: "closesAt", message }]);
}
