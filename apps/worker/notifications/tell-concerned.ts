import { Injectable } from "@nestjs/common";
import type { NotificationKind, NotifyJob } from "#contract";
import { mentionsIn } from "#discussion";
import { KnownStories } from "#platform";
import { Comments, Ignored, Notifications, placeOf, Readings, type StoredComment, storyKey } from "#store";

/** Tells those whom a comment concerns, and takes it back when the comment is gone. Twice or late it changes nothing. */
@Injectable()
export class TellConcerned {
  constructor(
    private readonly comments: Comments,
    private readonly readings: Readings,
    private readonly ignored: Ignored,
    private readonly notifications: Notifications,
    private readonly stories: KnownStories,
  ) {}

  async run({ comments: ids }: NotifyJob): Promise<void> {
    const comments = await this.comments.byIds(ids);
    const live = comments.filter(isLive);
    const recent = live.filter((comment) => !isHistoric(comment));
    const followers = await this.followersOf(recent);
    const told: string[] = [];
    for (const comment of recent)
      if (await this.tell(comment, followers.get(storyKey(comment)) ?? [])) told.push(comment._id);
    const gone = without(ids, live);
    // what was removed meanwhile may have been told after its removal was
    const goneSince = told.length > 0 ? without(told, (await this.comments.byIds(told)).filter(isLive)) : [];
    await this.notifications.forget([...gone, ...goneSince]);
  }

  /** Who follows each of the stories, by the story's key. */
  private async followersOf(comments: readonly StoredComment[]): Promise<Map<string, string[]>> {
    const stories = new Map(comments.map(({ site, story }) => [storyKey({ site, story }), { site, story }]));
    return new Map(
      await Promise.all(
        [...stories].map(async ([key, story]) => [key, await this.readings.followersOfStory(story)] as const),
      ),
    );
  }

  /** @returns whether it concerns anybody */
  private async tell(comment: StoredComment, followers: readonly string[]): Promise<boolean> {
    const { _id, site, story, author } = comment;
    const concerned = await this.concerned(comment, followers);
    if (concerned.size === 0) return false;
    const deaf = await this.ignored.whoIgnore(site, [...concerned.keys()], author.id);
    const { url, title } = placeOf(comment, await this.stories.get({ site, story }));
    const at = new Date();
    const told = [...concerned].filter(([user]) => !deaf.has(user));
    await this.notifications.add(
      told.map(([user, kind]) => ({ site, story, url, title, user, kind, comment: _id, at })),
    );
    return true;
  }

  /** Whom a comment concerns, each for what concerns them most. */
  private async concerned(
    comment: StoredComment,
    followers: readonly string[],
  ): Promise<Map<string, NotificationKind>> {
    const { parent, ancestors, author } = comment;
    const [ofThread, mentioned, answered] = await Promise.all([
      ancestors.length > 0 ? this.readings.followersOfThreads(ancestors) : [],
      this.mentionedIn(comment),
      parent === null ? [] : this.comments.byIds([parent]),
    ]);
    const concerned = new Map<string, NotificationKind>();
    for (const user of [...followers, ...ofThread]) concerned.set(user, "followed");
    for (const user of mentioned) concerned.set(user, "mention");
    for (const one of answered) concerned.set(one.author.id, "reply");
    concerned.delete(author.id);
    return concerned;
  }

  private async mentionedIn({ site, story, ...comment }: StoredComment): Promise<string[]> {
    const { status, revisions } = comment;
    const text = status === "published" ? comment.text : (revisions.at(-1)?.text ?? "");
    return text.includes("@") ? mentionsIn(text, await this.comments.authors({ site, story })) : [];
  }
}

/** Longer than a comment can be changed after it was written, in ms. */
const longAgo = 2 * 86_400_000;

/** Whether it was written long before it came here, as imported ones are: they are news to nobody. */
function isHistoric({ createdAt, acceptedAt }: StoredComment): boolean {
  return acceptedAt.getTime() - createdAt.getTime() > longAgo;
}

function without(ids: readonly string[], comments: readonly StoredComment[]): string[] {
  const known = new Set(comments.map(({ _id }) => _id));
  return ids.filter((id) => !known.has(id));
}

/** Whether readers see it: published, or changed since, and still shown as it was. */
function isLive({ status }: StoredComment): boolean {
  return status === "published" || status === "pending";
}
