import { Injectable } from "@nestjs/common";
import type { Namespace, Socket } from "socket.io";
import {
  commentIn,
  type Joined,
  type MineMessage,
  type News,
  Problem,
  type StoryEvent,
  type StoryRef,
  textLanguage,
  type TextLanguage,
} from "#contract";
import { NewsListener, tellStep } from "#platform";
import { Events, Stories, storyKey } from "#store";
import { countDeliveries } from "../metrics/sockets.js";
import { AskedOnce } from "./asked-once.js";
import { Feed, type Listener } from "./feed.js";
import { Pace } from "./pace.js";

/** Discussions that one connection may follow at once. */
const mostJoined = 20;

class SocketListener implements Listener {
  constructor(readonly socket: Socket) {}

  hear(events: StoryEvent[]): void {
    countDeliveries(events.length, 1);
    this.socket.emit("events", events);
  }
}

type StoryNews = Extract<News, { about: "story" }>;

interface Heard extends StoryNews {
  since: Date;
}

interface Room {
  ref: StoryRef;
  feed: Feed;
  /** what the relay says, on its way to the feed */
  pace: Pace<Heard>;
  /** how many comments readers see, as far as was heard */
  count: AskedOnce<StoryRef, number>;
  members: Map<Socket, SocketListener>;
}

/** The stories that sockets of this gateway follow. */
@Injectable()
export class Rooms {
  private readonly rooms = new Map<string, Room>();
  private readonly joined = new Map<Socket, Set<string>>();
  private namespace: Namespace | null = null;
  /** called with a story whose number of members has changed */
  private onMembers: (key: string, members: number) => void = () => undefined;

  constructor(
    private readonly events: Events,
    private readonly stories: Stories,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "story") this.heard(said);
        if (said.about === "reader") this.tellReader(said);
        if (said.about === "statement") this.tellStatement(said);
      },
      missed: () => {
        for (const { feed } of this.rooms.values()) feed.mend();
      },
    });
  }

  open(namespace: Namespace, onMembers: (key: string, members: number) => void): void {
    this.namespace = namespace;
    this.onMembers = onMembers;
  }

  /** @returns the last number that the socket has been told, or that it begins after, and how many comments there are */
  async join(socket: Socket, ref: StoryRef, since: number | undefined): Promise<Omit<Joined, "viewers">> {
    const key = storyKey(ref);
    const stories = this.joined.get(socket) ?? new Set<string>();
    if (stories.size >= mostJoined && !stories.has(key))
      throw new Problem(
        "too-many-joins",
        `a connection may follow ${mostJoined} discussions: leave one first`,
      );
    if (stories.has(key)) this.leave(socket, ref);
    this.joined.set(socket, stories.add(key));
    const room = this.rooms.get(key) ?? this.begin(key, ref);
    const listener = new SocketListener(socket);
    room.members.set(socket, listener);
    try {
      const seq = await room.feed.join(listener, since);
      this.onMembers(key, room.members.size);
      return { seq, count: await room.count.ask(room.ref) };
    } catch (error) {
      // it may have left and joined anew while this waited
      if (room.members.get(socket) === listener) this.leave(socket, ref);
      throw error;
    }
  }

  leave(socket: Socket, ref: StoryRef): void {
    this.take(socket, storyKey(ref));
    this.joined.get(socket)?.delete(storyKey(ref));
  }

  /** The connection is gone. */
  leaveAll(socket: Socket): void {
    for (const key of this.joined.get(socket) ?? []) this.take(socket, key);
    this.joined.delete(socket);
  }

  members(ref: StoryRef): number {
    return this.rooms.get(storyKey(ref))?.members.size ?? 0;
  }

  private get local() {
    return this.namespace?.local;
  }

  private take(socket: Socket, key: string): void {
    const room = this.rooms.get(key);
    const listener = room?.members.get(socket);
    if (!room || !listener) return;
    room.feed.leave(listener);
    room.members.delete(socket);
    void socket.leave(key);
    if (room.members.size === 0) this.end(key, room);
    this.onMembers(key, room.members.size);
  }

  private begin(key: string, ref: StoryRef): Room {
    const feed: Feed = new Feed({
      after: (since) => this.events.after(ref, since),
      seq: () => this.events.seq(ref),
      everyone: { hear: (events) => this.tellEveryone(key, events) },
      joined: (listener) => {
        if (listener instanceof SocketListener) void listener.socket.join(key);
      },
      lost: () => this.sendAway(key),
    });
    const count = new AskedOnce(async (story: StoryRef) => (await this.stories.byRef(story))?.count ?? 0);
    const pace = new Pace<Heard>((heard) => this.tellRoom(key, room, heard));
    const room: Room = { ref, feed, pace, count, members: new Map() };
    this.rooms.set(key, room);
    return room;
  }

  private tellEveryone(key: string, events: StoryEvent[]): void {
    countDeliveries(events.length, this.namespace?.adapter.rooms.get(key)?.size ?? 0);
    this.local?.to(key).emit("events", events);
  }

  private end(key: string, { feed, pace }: Room): void {
    pace.close();
    feed.close();
    this.rooms.delete(key);
  }

  /** What they missed is not to be had any more: they come back and load the page anew. */
  private sendAway(key: string): void {
    for (const socket of this.rooms.get(key)?.members.keys() ?? []) socket.disconnect(true);
  }

  private tellReader({ user, mine, reason }: Extract<News, { about: "reader" }>): void {
    if (!reason || mine.type !== "comment") {
      this.local?.to(readerRoom(user)).emit("mine", mine);
      return;
    }
    for (const language of textLanguage.options) {
      const comment = { ...mine.comment, reason: reason[language] };
      this.local?.to(readerLanguageRoom(user, language)).emit("mine", { ...mine, comment });
    }
  }

  private tellStatement({ user, statement }: Extract<News, { about: "statement" }>): void {
    for (const language of textLanguage.options) {
      const mine: MineMessage = { type: "statement", statement: statement[language] };
      this.local?.to(readerLanguageRoom(user, language)).emit("mine", mine);
    }
  }

  private heard(news: StoryNews): void {
    const room = this.rooms.get(storyKey(news));
    if (!room) return;
    room.count.forget();
    room.pace.take({ ...news, since: new Date() });
  }

  private tellRoom(key: string, { feed, members }: Room, heard: readonly Heard[]): void {
    const events = heard.flatMap((said) => said.events);
    if (events.length > 0) feed.heard(events);
    // of what is counted, the last is enough
    const reactions = new Map(heard.flatMap((said) => said.reactions.map((one) => [one.id, one])));
    for (const one of reactions.values()) this.local?.to(key).emit("reactions", one);
    for (const said of heard) tellSteps(said, members.size);
  }
}

function tellSteps({ site, story, events, traces = {}, since }: Heard, readers: number): void {
  for (const event of events) {
    const comment = commentIn(event);
    if (comment !== null)
      tellStep("tell", { after: traces[comment], since }, { site, story, comment, seq: event.seq, readers });
  }
}

/** Where everything goes that concerns one reader alone. */
export function readerRoom(user: string): string {
  return `reader ${user}`;
}

/** Where what is said in one reader's language goes. */
export function readerLanguageRoom(user: string, language: TextLanguage): string {
  return `reader ${user} ${language}`;
}
