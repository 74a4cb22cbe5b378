import { z } from "zod";
import { joined, type StoryEvent, storyEvent } from "#contract";
import { Line } from "../newsroom/line.js";
import { until } from "../newsroom/until.js";

const told = z.array(storyEvent);

/** Follows a story, and comes back with the last number heard whenever the connection breaks. */
export class Follower {
  readonly heard: StoryEvent[] = [];
  returns = -1;
  private stopped = false;
  private readonly running: Promise<void>;

  constructor(
    private readonly gateway: string,
    private readonly site: string,
    readonly story: string,
    private readonly onEvent: (event: StoryEvent, story: string) => void,
  ) {
    this.running = this.follow();
    this.running.catch(() => undefined); // told by whoever stops it
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
    try {
      const line = await Line.open(this.gateway, "discussion");
      joined.parse(await line.asks("join", { site: this.site, story: this.story, since: this.heard.length }));
      return line;
    } catch {
      return null;
    }
  }

  /** @returns how many messages of the line have been taken by now */
  private take({ heard }: Line, read: number): number {
    for (const { event: name, data } of heard.slice(read))
      for (const event of name === "events" ? told.parse(data) : []) {
        this.heard.push(event);
        this.onEvent(event, this.story);
      }
    return heard.length;
  }
}
