import { z } from "zod";
import { joined, problemName, refused, type StoryEvent, storyEvent } from "#contract";
import { Line } from "../newsroom/line.js";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Stretch } from "./facts.js";
import { listingOf } from "./listing.js";

const told = z.array(storyEvent);
const answered = z.union([joined, refused]);

/**
 * Follows a story as the embed does: comes back with the last number heard whenever the connection breaks, and reads the page anew where
 * events are gone.
 */
export class Follower {
  returns = -1;
  private current: { after: number; shown: readonly string[]; heard: StoryEvent[] } = {
    after: 0,
    shown: [],
    heard: [],
  };
  private readonly all: Stretch[] = [this.current];
  private stopped = false;
  private readonly running: Promise<void>;

  /** @param reader who reads the page where that is needed */
  constructor(
    private readonly gateway: string,
    private readonly reader: Person,
    readonly story: string,
    private readonly onEvent: (event: StoryEvent, story: string) => void,
  ) {
    this.running = this.follow();
    this.running.catch(() => undefined); // told by whoever stops it
  }

  get stretches(): readonly Stretch[] {
    return this.all;
  }

  /** The last number that it knows of. */
  get seq(): number {
    const { after, heard } = this.current;
    return heard.at(-1)?.seq ?? after;
  }

  async stop(): Promise<void> {
    this.stopped = true;
    await this.running;
  }

  private async follow(): Promise<void> {
    while (!this.stopped) {
      const line = await until(() => this.open(), "a gateway that lets in", Infinity);
      if (line === "stopped") return;
      this.returns++;
      let read = 0;
      const isOver = () => {
        const isGone = this.stopped || !line.connected;
        read = this.take(line, read);
        return isGone;
      };
      await until(isOver, `the end of the line to ${this.story}`, Infinity);
      line.close();
    }
  }

  private async open(): Promise<Line | "stopped" | null> {
    if (this.stopped) return "stopped";
    const line = await Line.open(this.gateway, "discussion").catch(() => null);
    if (!line) return null;
    const isIn = await this.join(line).catch(() => false);
    if (isIn) return line;
    line.close();
    return null;
  }

  /** @returns whether it is in */
  private async join(line: Line): Promise<boolean> {
    const { site } = this.reader;
    const asked = line.asks("join", { site, story: this.story, since: this.seq });
    const answer = answered.parse(await asked);
    if (!("error" in answer)) return true;
    if (problemName(answer.error) === "events-gone") await this.readAnew();
    return false;
  }

  private async readAnew(): Promise<void> {
    const { seq, ids } = await listingOf(this.reader, this.story);
    this.current = { after: seq, shown: ids, heard: [] };
    this.all.push(this.current);
  }

  /** @returns how many messages of the line have been taken by now */
  private take({ heard }: Line, read: number): number {
    for (const { event: name, data } of heard.slice(read))
      for (const event of name === "events" ? told.parse(data) : []) {
        this.current.heard.push(event);
        this.onEvent(event, this.story);
      }
    return heard.length;
  }
}
