import { Injectable } from "@nestjs/common";
import {
  Comments,
  Flags,
  newComment,
  Reactions,
  Stories,
  type StoredComment,
  type StoredUser,
  Users,
} from "#store";
import type { ImportedComment, ImportedStory } from "./imported.js";

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

  /** @returns ids of the comments to be featured once they are published */
  async run(site: string, { story, url, title, section, comments }: ImportedStory): Promise<string[]> {
    await this.stories.put({ site, story }, { url, title, section });
    const accepted = new Map<string, StoredComment>();
    for (const comment of comments) {
      const stored = await this.accept(site, story, comment, accepted);
      accepted.set(comment.key, stored);
      await this.react(stored, comment);
      await this.flag(stored, comment);
    }
    return comments.flatMap(({ key, featured }) => (featured ? [accepted.get(key)?._id ?? []].flat() : []));
  }

  private async accept(
    site: string,
    story: string,
    { key, parent, author, createdAt, body }: ImportedComment,
    accepted: ReadonlyMap<string, StoredComment>,
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
        author: await this.person(site, author),
        body,
        moderation: "auto",
        under: null,
        createdAt,
        // the same comment imported twice is one
        idempotencyKey: `import ${story} ${key}`,
      }),
    );
  }

  private async react({ _id, site, story }: StoredComment, { reactions = {}, createdAt }: ImportedComment) {
    for (const [kind, names] of Object.entries(reactions))
      for (const name of names) {
        const { _id: user } = await this.person(site, name);
        await this.reactions.put({ site, story, comment: _id, user, kind, at: createdAt });
      }
  }

  private async flag({ _id, site, story }: StoredComment, { flags = [], createdAt }: ImportedComment) {
    for (const { by, reason, detail } of flags) {
      const { _id: user } = await this.person(site, by);
      await this.flags.add({
        site,
        story,
        comment: _id,
        user,
        reason,
        detail: detail ?? null,
        at: createdAt,
      });
    }
  }

  /** Authors of an import have no password here: they are known by the name they had. */
  private person(site: string, name: string): Promise<StoredUser> {
    return this.users.imported(site, name);
  }
}
