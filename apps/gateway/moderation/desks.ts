import { Injectable, Logger } from "@nestjs/common";
import type { Namespace, Socket } from "socket.io";
import type { Actor, News, QueueChange, QueueCounts, TextLanguage } from "#contract";
import { type Limits, NewsListener, Sections, type Waiting, WaitingIn } from "#platform";
import { commentQueues, Comments, inQueue, QueueItems, type StoredComment } from "#store";
import { decidersOf, type Drawn, nobody, withoutDrawn } from "./without-drawn.js";

type ModerationNews = Extract<News, { about: "moderation" }>;
type Moved = Pick<ModerationNews, "added" | "removed">;

/** What comes within this is told together, in ms: a moderator reads no faster. */
const toldEvery = 100;
/** More new items than this are not sent: the list is asked for again. */
const mostItems = 50;

/** Moderators of one site who read the same language and see the same sections. */
export interface Audience {
  site: string;
  language: TextLanguage;
  sections: Limits;
}

/** Somebody who belongs to an audience. */
export interface Sitting extends Audience {
  person: string;
}

interface Seat {
  room: string;
  person: string;
}

function placeOf({ queue, comment }: Moved["removed"][number]): string {
  return `${queue} ${comment}`;
}

/** The moderators at work on each site, told of what changes in their queues. */
@Injectable()
export class Desks {
  private readonly logger = new Logger("desks");
  private readonly waiting = new Map<string, Moved>();
  /** who is here, by their rooms */
  private readonly audiences = new Map<string, Audience>();
  /** each of them, by a room of their own */
  private readonly seats = new Map<string, Seat>();
  private namespace: Namespace | null = null;

  constructor(
    private readonly comments: Comments,
    private readonly items: QueueItems,
    private readonly sections: Sections,
    private readonly waitingIn: WaitingIn,
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
    namespace.adapter.on("delete-room", (room: string) => {
      this.audiences.delete(room);
      this.seats.delete(room);
    });
  }

  /** Takes a place at the desk of a site. */
  async join(socket: Pick<Socket, "join">, { person, ...audience }: Sitting): Promise<QueueCounts> {
    const room = roomOf(audience);
    const seat = seatIn(room, person);
    await socket.join([room, seat]);
    this.audiences.set(room, audience);
    this.seats.set(seat, { room, person });
    return this.waitingIn.counts(audience.site, audience.sections, person);
  }

  async leave(socket: Pick<Socket, "leave">, { person, ...audience }: Sitting): Promise<void> {
    const room = roomOf(audience);
    await Promise.all([socket.leave(room), socket.leave(seatIn(room, person))]);
  }

  private audiencesAt(site: string): Audience[] {
    return [...this.audiences.values()].filter((audience) => audience.site === site);
  }

  private heard(news: ModerationNews): void {
    const audiences = this.audiencesAt(news.site);
    if (audiences.length === 0) return;
    for (const audience of audiences)
      this.tellAtOnce(audience, news).catch((error: unknown) => this.logger.error(error));
    if (news.added.length + news.removed.length > 0) this.tellSoon(news.site, news);
  }

  /** Tells everybody at work on a site once more how much waits. */
  recount(site: string): void {
    if (this.isManned(site)) this.tellSoon(site, { added: [], removed: [] });
  }

  /** What is added is there in the end: what leaves again before it is told is not among it. */
  private tellSoon(site: string, { added, removed }: Moved): void {
    const waiting = this.waiting.get(site);
    if (waiting) {
      const left = new Set(removed.map(placeOf));
      waiting.added = [...waiting.added.filter((one) => !left.has(placeOf(one))), ...added];
      waiting.removed.push(...removed);
      return;
    }
    this.waiting.set(site, { added: [...added], removed: [...removed] });
    setTimeout(() => {
      this.tell(site).catch((error: unknown) => this.logger.error(error));
    }, toldEvery);
  }

  /** Tells everybody at work on a site what they may know, whatever their sections are. */
  tellAll(site: string, event: string, said: unknown): void {
    for (const audience of this.audiencesAt(site))
      this.namespace?.local.to(roomOf(audience)).emit(event, said);
  }

  /** Tells each audience what it may know. */
  async tellEachOf(site: string, event: string, say: (sections: Limits) => Promise<unknown>): Promise<void> {
    for (const audience of this.audiencesAt(site))
      this.namespace?.local.to(roomOf(audience)).emit(event, await say(audience.sections));
  }

  /** Tells those who see all sections. */
  tellUnlimited(site: string, event: string, said: unknown): void {
    for (const audience of this.audiencesAt(site))
      if (audience.sections === null) this.namespace?.local.to(roomOf(audience)).emit(event, said);
  }

  /** Tells those who see all sections of what somebody does; of others, that person alone. */
  tellOf({ id }: Actor, site: string, event: string, said: unknown): void {
    this.tellUnlimited(site, event, said);
    for (const [seat, { room, person }] of this.seats) {
      const audience = this.audiences.get(room);
      if (person === id && audience?.site === site && audience.sections !== null)
        this.namespace?.local.to(seat).emit(event, said);
    }
  }

  /** Tells each audience of a list what is about its own sections. */
  async tellWithin(site: string, event: string, said: readonly { comment: string }[]): Promise<void> {
    for (const audience of this.audiencesAt(site))
      this.namespace?.local.to(roomOf(audience)).emit(event, await this.within(audience, said));
  }

  isManned(site: string): boolean {
    return this.audiencesAt(site).length > 0;
  }

  private async tell(site: string): Promise<void> {
    const told = this.waiting.get(site);
    this.waiting.delete(site);
    if (!told) return;
    for (const audience of this.audiencesAt(site)) {
      const waiting = await this.waitingIn.of(site, audience.sections);
      const news = (await this.within(audience, told.added)).slice(-mostItems);
      const comments = await this.comments.byIds(news.map(({ comment }) => comment));
      const change: QueueChange = {
        ...waiting.all,
        added: await this.added(site, news, comments, audience.language),
        removed: await this.within(audience, told.removed),
      };
      const drawn = waiting.all.queues.audit ? await this.waitingIn.drawnBy(site, audience.sections) : nobody;
      this.tellEach(roomOf(audience), change, waiting, { counts: drawn, deciders: decidersOf(comments) });
    }
  }

  /** Tells an audience, and those apart to whom not all of it comes: what was drawn of their own decisions, what is passed on to others. */
  private tellEach(room: string, change: QueueChange, waiting: Waiting, drawn: Drawn): void {
    const here = [...this.seats].filter(([, seat]) => seat.room === room);
    const apart = here.filter(([, { person }]) => drawn.counts.has(person) || waiting.isLessTo(person));
    this.namespace?.local
      .to(room)
      .except(apart.map(([seat]) => seat))
      .emit("queue", change);
    for (const [seat, { person }] of apart)
      this.namespace?.local
        .to(seat)
        .emit("queue", withoutDrawn({ ...change, ...waiting.to(person) }, person, drawn));
  }

  private async tellAtOnce(
    audience: Audience,
    { decisions, notes, personNotes }: ModerationNews,
  ): Promise<void> {
    const room = roomOf(audience);
    for (const decision of await this.within(audience, decisions))
      this.namespace?.local.to(room).emit("decision", decision);
    for (const note of await this.within(audience, notes)) this.namespace?.local.to(room).emit("note", note);
    for (const note of personNotes) this.namespace?.local.to(room).emit("personNote", note);
  }

  /** What is about comments in the audience's sections. */
  async within<About extends { comment: string }>(
    { site, sections }: Pick<Audience, "site" | "sections">,
    said: readonly About[],
  ): Promise<About[]> {
    if (sections === null || said.length === 0) return [...said];
    const known = await this.sections.commentsIn(
      sections,
      site,
      said.map(({ comment }) => comment),
    );
    return said.filter(({ comment }) => known.has(comment));
  }

  private async added(
    site: string,
    added: ModerationNews["added"],
    comments: readonly StoredComment[],
    language: TextLanguage,
  ): Promise<QueueChange["added"]> {
    const items = new Map(
      (await this.items.of(site, comments, language)).map((item) => [item.comment.id, item]),
    );
    const known = new Map(comments.map((comment) => [comment._id, comment]));
    return added.flatMap(({ queue, comment: id }) => {
      const [item, comment] = [items.get(id), known.get(id)];
      const named = commentQueues.find((name) => name === queue);
      return item && comment && named ? [{ ...inQueue(item, comment, named), queue }] : [];
    });
  }
}

function seatIn(room: string, person: string): string {
  return `${room} ${person}`;
}

function roomOf({ site, language, sections }: Audience): string {
  return `desk ${site} ${language} ${JSON.stringify(sections)}`;
}
