import { Injectable } from "@nestjs/common";
import { Problem, type StoryRef } from "#contract";
import { barring, watching, type Me, type Watch } from "#discussion";
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

  /**
   * The sanction under which what they write is looked at, or null.
   * @throws Problem `sanctioned` where a sanction keeps them from it
   */
  async watch({ sanctions = [] }: StoredUser, ref: StoryRef): Promise<Watch | null> {
    if (sanctions.length === 0) return null;
    const section = (await this.stories.get(ref))?.section ?? null;
    const place = { story: ref.story, section };
    const now = new Date();
    const bar = barring(sanctions, place, now);
    if (bar) throw sanctioned(bar);
    return watching(sanctions, place, now);
  }
}

function sanctioned({ id, kind, reason, until, scope }: ActiveSanction): Problem {
  const end = until?.toISOString() ?? null;
  const how = kind === "ban" ? "you are banned" : "you are suspended";
  const where = scope === null ? "" : " here";
  return new Problem("sanctioned", `${how}${where}${end === null ? "" : ` until ${end}`}: ${reason}`, {
    sanction: { kind, reason, until: end, scope, statement: id },
  });
}
