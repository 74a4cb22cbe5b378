import { io, type Socket } from "socket.io-client";
import { z } from "zod";
import { type ProblemName, problemDetails, problemName, type StoryEvent, storyEvent } from "#contract";
import { until } from "./until.js";

interface Heard {
  event: string;
  data: unknown;
  /** ms, by the clock of performance.now() */
  at: number;
}

const refusedAnswer = z.object({ error: problemDetails });
const refusedConnection = z.object({ data: problemDetails });

const lines = new Set<Line>();

/** Somebody's connection to the gateway, with all that it has been told. */
export class Line {
  readonly heard: Heard[] = [];

  private constructor(private readonly socket: Socket) {
    socket.onAny((event: string, data: unknown) => this.heard.push({ event, data, at: performance.now() }));
  }

  /** @throws Error named by the refusal, where the gateway does not let them in */
  static async open(
    gateway: string,
    room: "discussion" | "moderation" | "operations",
    auth: { token?: string | null; lang?: string } = {},
  ): Promise<Line> {
    const socket = io(`${gateway}/${room}`, {
      path: "/realtime",
      transports: ["websocket"],
      forceNew: true,
      reconnection: false,
      auth,
    });
    const line = new Line(socket);
    lines.add(line);
    await new Promise<void>((resolve, reject) => {
      socket.once("connect", () => resolve());
      socket.once("connect_error", (error) => reject(new Error(refusalOf(error) ?? error.message)));
    });
    return line;
  }

  /** Ends all that a test has opened. */
  static closeAll(): void {
    for (const line of lines) line.close();
    lines.clear();
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  /** Says something and waits for its acknowledgement. */
  async asks(event: string, ...data: unknown[]): Promise<unknown> {
    const answer: unknown = await this.socket.timeout(10_000).emitWithAck(event, ...data);
    return answer;
  }

  /** Says something that has to be refused. @returns the refusal's name */
  async isRefused(event: string, ...data: unknown[]): Promise<ProblemName | undefined> {
    return problemName(refusedAnswer.parse(await this.asks(event, ...data)).error);
  }

  /** Says something without waiting for an answer. */
  says(event: string, ...data: unknown[]): void {
    this.socket.emit(event, ...data);
  }

  /** All events of discussions, in the order heard. */
  get events(): StoryEvent[] {
    return this.all("events", z.array(storyEvent)).flat();
  }

  /** All messages of a name. */
  all<Schema extends z.ZodType>(event: string, schema: Schema): z.output<Schema>[] {
    return this.heard.filter((one) => one.event === event).map(({ data }) => schema.parse(data));
  }

  /** Waits until a discussion's event with this number has been heard. */
  hears(seq: number): Promise<boolean> {
    return until(() => this.events.some((event) => event.seq >= seq), `event ${seq} on the line`);
  }

  close(): void {
    this.socket.disconnect();
  }
}

function refusalOf(error: Error): ProblemName | undefined {
  const { data } = refusedConnection.safeParse(error);
  return data && problemName(data.data);
}
