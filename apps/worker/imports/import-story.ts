import { Injectable } from "@nestjs/common";
import { Comments, Flags, newComment, Reactions, Stories, type StoredComment, Users } from "#store";
import type { ImportedComment, ImportedDecision, ImportedStory } from "./imported.js";
import { ImportedPeople } from "./imported-people.js";

/** A comment that was brought in, and what of it waits for the machine's verdict. */
export interface AcceptedComment {
  id: string;
  featured: boolean;
  decision: ImportedDecision | null;
}

/**
 * Brings a story with its discussion in. Each comment is accepted with its own date, like one that a reader sends: the worker
 * judges it, the relay publishes it.
 */
@Injectable()
export class ImportStory {
  constructor(
    private readonly stories: Stories,
    private readonly comments: Comments,
    private readonly users: Users,
    private readonly flags: Flags,
    private readonly reactions: Reactions,
  ) {}

  /** @returns its comments, for what can be done with them only once they are judged */
  async run(
    site: string,
    { story, url, title, section, comments }: ImportedStory,
  ): Promise<AcceptedComment[]> {
    await this.stories.put({ site, story }, { url, title, section });
    const people = new ImportedPeople(site, this.users);
    const accepted = new Map<string, StoredComment>();
    for (const comment of comments)
      accepted.set(comment.key, await this.accept(site, story, comment, { people, accepted }));
    await Promise.all(
      comments.map(async (comment) => {
        const stored = accepted.get(comment.key);
        if (stored)
          await Promise.all([this.react(stored, comment, people), this.flag(stored, comment, people)]);
      }),
    );
    return comments.flatMap(({ key, featured = false, decision = null }) => {
      const stored = accepted.get(key);
      return stored ? { id: stored._id, featured, decision } : [];
    });
  }

  private async accept(
    site: string,
    story: string,
    { key, parent, author, createdAt, body }: ImportedComment,
    { people, accepted }: { people: ImportedPeople; accepted: ReadonlyMap<string, StoredComment> },
  ): Promise<StoredComment> {
    const above = parent === undefined ? undefined : accepted.get(parent);
    const place = {
      parent: above?._id ?? null,
      ancestors: above ? [...above.ancestors, above._id] : [],
      storyFacts: null,
    };
    return this.comments.accept(
      newComment({
        story: { site, story },
        place,
        author: await people.named(author),
        body,
        moderation: "auto",
        under: null,
        createdAt,
        // the same comment imported twice is one
        idempotencyKey: `import ${story} ${key}`,
      }),
    );
  }

  private async react(
    { _id, site, story }: StoredComment,
    { reactions = {}, createdAt: at }: ImportedComment,
    people: ImportedPeople,
  ): Promise<void> {
    const each = Object.entries(reactions).flatMap(([kind, names]) => names.map((name) => ({ kind, name })));
    await Promise.all(
      each.map(async ({ kind, name }) => {
        const { _id: user } = await people.named(name);
        await this.reactions.put({ site, story, comment: _id, user, kind, at });
      }),
    );
  }

  private async flag(
    { _id, site, story }: StoredComment,
    { flags = [], createdAt: at }: ImportedComment,
    people: ImportedPeople,
  ): Promise<void> {
    for (const { by, reason, detail = null } of flags) {
      const { _id: user } = await people.named(by);
      await this.flags.add({ site, story, comment: _id, user, reason, detail, at });
    }
  }
}
