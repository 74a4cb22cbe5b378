import { Injectable } from "@nestjs/common";
import { type Bar, Problem, type StoryRef } from "#contract";
import { barring, type Me, type Place, type Watch, watching } from "#discussion";
import { KnownStories, SignIn } from "#platform";
import type { ActiveSanction, StoredUser } from "#store";

/** What sanctions do to somebody who wants to take part. They lie with the person, who is known already: nothing is asked for. */
@Injectable()
export class Barred {
  constructor(
    private readonly signIn: SignIn,
    private readonly stories: KnownStories,
  ) {}

  /** @throws Problem `sanctioned` where a sanction keeps them from it */
  async refuse(me: Me, story: StoryRef): Promise<void> {
    await this.watch(await this.signIn.person(me.id), story);
  }

  /** What keeps somebody from taking part in a story, or null. */
  async bar(me: Me, ref: StoryRef): Promise<Bar | null> {
    const { sanctions = [] } = await this.signIn.person(me.id);
    const bar = sanctions.length > 0 && barring(sanctions, await this.#place(ref), new Date());
    return bar ? presentBar(bar) : null;
  }

  /**
   * The sanction under which what they write is looked at, or null.
   * @throws Problem `sanctioned` where a sanction keeps them from it
   */
  async watch({ sanctions = [] }: StoredUser, ref: StoryRef): Promise<Watch | null> {
    if (sanctions.length === 0) return null;
    const place = await this.#place(ref);
    const now = new Date();
    const bar = barring(sanctions, place, now);
    if (bar) throw sanctioned(bar);
    return watching(sanctions, place, now);
  }

  async #place(ref: StoryRef): Promise<Place> {
    return { story: ref.story, section: (await this.stories.get(ref))?.section ?? null };
  }
}

function presentBar({ id, kind, reason, until, scope }: ActiveSanction): Bar {
  return { kind, reason, until: until?.toISOString() ?? null, scope, statement: id };
}

function sanctioned(active: ActiveSanction): Problem {
  const { kind, reason, until, scope } = presentBar(active);
  const how = kind === "ban" ? "you are banned" : "you are suspended";
  const where = scope === null ? "" : " here";
  const end = until === null ? "" : ` until ${until}`;
  return new Problem("sanctioned", `${how}${where}${end}: ${reason}`, { sanction: presentBar(active) });
}
