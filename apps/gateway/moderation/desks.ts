import { Injectable, Logger } from "@nestjs/common";
import type { Namespace } from "socket.io";
import type { News, QueueChange, QueueCounts, TextLanguage } from "#contract";
import { NewsListener } from "#platform";
import { commentQueues, Comments, QueueItems, waitsSince } from "#store";

type ModerationNews = Extract<News, { about: "moderation" }>;

/** What comes within this is told together, in ms: a moderator reads no faster. */
const toldEvery = 100;
/** More new items than this are not sent: the list is asked for again. */
const mostItems = 50;

/** The moderators at work on each site, told of what changes in their queues. */
@Injectable()
export class Desks {
  private readonly logger = new Logger("desks");
  private readonly waiting = new Map<string, ModerationNews>();
  private namespace: Namespace | null = null;

  constructor(
    private readonly comments: Comments,
    private readonly items: QueueItems,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "moderation") this.heard(said);
      },
      missed: () => this.namespace?.local.emit("resync"),
    });
  }

  open(namespace: Namespace): void {
    this.namespace = namespace;
  }

  counts(site: string): Promise<QueueCounts> {
    return this.comments.queueCounts(site);
  }

  private heard(news: ModerationNews): void {
    if (!languagesAt(this.namespace, news.site).length) return;
    for (const decision of news.decisions)
      this.namespace?.local.to(languages.map((one) => deskRoom(news.site, one))).emit("decision", decision);
    if (news.added.length + news.removed.length === 0) return;
    const waiting = this.waiting.get(news.site);
    if (waiting) {
      waiting.added.push(...news.added);
      waiting.removed.push(...news.removed);
      return;
    }
    this.waiting.set(news.site, { ...news, added: [...news.added], removed: [...news.removed] });
    setTimeout(() => {
      this.tell(news.site).catch((error: unknown) => this.logger.error(error));
    }, toldEvery);
  }

  private async tell(site: string): Promise<void> {
    const news = this.waiting.get(site);
    this.waiting.delete(site);
    if (!news) return;
    const { queues } = await this.counts(site);
    for (const language of languagesAt(this.namespace, site)) {
      const added = await this.added(site, news.added.slice(-mostItems), language);
      const change: QueueChange = { queues, added, removed: news.removed };
      this.namespace?.local.to(deskRoom(site, language)).emit("queue", change);
    }
  }

  private async added(
    site: string,
    added: ModerationNews["added"],
    language: TextLanguage,
  ): Promise<QueueChange["added"]> {
    const comments = await this.comments.byIds(added.map(({ comment }) => comment));
    const items = new Map(
      (await this.items.of(site, comments, language)).map((item) => [item.comment.id, item]),
    );
    const known = new Map(comments.map((comment) => [comment._id, comment]));
    return added.flatMap(({ queue, comment: id }) => {
      const [item, comment] = [items.get(id), known.get(id)];
      const named = commentQueues.find((name) => name === queue);
      return item && comment ? [{ ...item, since: waitsSince(comment, named), queue }] : [];
    });
  }
}

const languages = ["fr", "en"] as const satisfies readonly TextLanguage[];

/** Moderators of one site who read the same language. */
export function deskRoom(site: string, language: TextLanguage): string {
  return `desk ${site} ${language}`;
}

function languagesAt(namespace: Namespace | null, site: string): TextLanguage[] {
  return languages.filter((language) => namespace?.adapter.rooms.has(deskRoom(site, language)));
}
