import fc from "fast-check";
import type { StoryEvent, StoryEvents } from "#contract";
import { Feed, type Listener } from "./feed.js";

function event(seq: number): StoryEvent {
  return { type: "comment.removed", seq, at: "2026-11-24T08:00:00.000Z", id: `comment ${seq}` };
}

function events(from: number, to: number): StoryEvent[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => event(from + at));
}

/** Somebody on a line, with every number that they heard, in order. */
class Reader implements Listener {
  readonly heard: number[] = [];
  left = false;

  constructor(readonly since: number | undefined) {}

  hear(told: StoryEvent[]): void {
    if (!this.left) this.heard.push(...told.map(({ seq }) => seq));
  }
}

/** A story whose store answers when the test says so, each question with what there was when it was asked or answered. */
class World {
  last = 0;
  readonly questions: (() => void)[] = [];
  readonly everyone = new Set<Listener>();
  lost = 0;
  readonly feed = new Feed({
    after: (since) => this.answered(() => this.after(since)),
    seq: () => this.answered(() => this.last),
    everyone: { hear: (told) => this.everyone.forEach((listener) => listener.hear(told)) },
    joined: (listener) => this.everyone.add(listener),
    lost: () => this.lost++,
  });

  private after(since: number): StoryEvents {
    return { events: events(since + 1, this.last), seq: Math.max(since, this.last) };
  }

  /** Read now, told later. */
  private answered<Answer>(read: () => Answer): Promise<Answer> {
    const answer = read();
    return new Promise((resolve) => this.questions.push(() => resolve(answer)));
  }

  async answer(at: number): Promise<void> {
    this.questions.splice(at % Math.max(1, this.questions.length), 1)[0]?.();
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  }

  async settle(): Promise<void> {
    while (this.questions.length > 0) await this.answer(0);
  }
}

type Step =
  | { does: "write"; told: "now" | "never" | "later" }
  | { does: "tell late" | "repeat"; at: number }
  | { does: "join"; behind: number | undefined }
  | { does: "leave"; at: number }
  | { does: "answer"; at: number };

const at = fc.nat(20);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      does: fc.constant("write" as const),
      told: fc.constantFrom("now", "now", "never", "later"),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constantFrom("tell late", "repeat"), at }) },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("join" as const),
      behind: fc.option(fc.nat(6), { nil: undefined }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("leave" as const), at }) },
  { weight: 4, arbitrary: fc.record({ does: fc.constant("answer" as const), at }) },
);

class Story {
  readonly world = new World();
  readonly readers: { reader: Reader; from: number; joined: Promise<number> }[] = [];
  private readonly late: StoryEvent[][] = [];

  async take(step: Step): Promise<void> {
    const { world } = this;
    switch (step.does) {
      case "write":
        this.write(step.told);
        break;
      case "tell late":
        world.feed.heard(this.late.splice(step.at, 1)[0] ?? []);
        break;
      case "repeat":
        world.feed.heard(events(Math.max(1, world.last - step.at), world.last));
        break;
      case "join":
        this.join(step.behind);
        break;
      case "leave":
        this.leave(step.at);
        break;
      case "answer":
        await world.answer(step.at);
    }
  }

  private write(told: "now" | "never" | "later"): void {
    const written = [event(++this.world.last)];
    if (told === "now") this.world.feed.heard(written);
    if (told === "later") this.late.push(written);
  }

  private join(behind: number | undefined): void {
    const since = behind === undefined ? undefined : Math.max(0, this.world.last - behind);
    const reader = new Reader(since);
    this.readers.push({ reader, from: this.world.last, joined: this.world.feed.join(reader, since) });
  }

  private leave(at: number): void {
    const { reader } = this.readers[at] ?? {};
    if (!reader) return;
    this.world.feed.leave(reader);
    this.world.everyone.delete(reader);
    reader.left = true;
  }
}

test("whoever joins, whenever, hears all that comes after their number, in order, each once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 60 }), async (steps) => {
      const story = new Story();
      for (const one of steps) await story.take(one);
      await story.world.settle();
      story.world.feed.mend(); // as when Redis is back
      await story.world.settle();
      for (const { reader, from } of story.readers) {
        if (reader.left) continue;
        const first = reader.since ?? Math.min(from, (reader.heard[0] ?? from + 1) - 1);
        expect(reader.heard).toEqual(events(first + 1, story.world.last).map(({ seq }) => seq));
      }
      expect(story.world.lost).toBe(0);
      story.world.feed.close();
    }),
    { numRuns: 300 },
  );
});

test("who is told a number at joining hears what comes after it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), async (steps) => {
      const story = new Story();
      for (const one of steps) await story.take(one);
      await story.world.settle();
      story.world.feed.mend();
      await story.world.settle();
      for (const { reader, joined } of story.readers) {
        if (reader.left || reader.since !== undefined) continue;
        const number = await joined;
        const rest = reader.heard.filter((seq) => seq > number);
        expect(rest).toEqual(events(number + 1, story.world.last).map(({ seq }) => seq));
      }
      story.world.feed.close();
    }),
    { numRuns: 100 },
  );
});

test("what was missed while the store was being asked is asked for again", async () => {
  const world = new World();
  const reader = new Reader(undefined);
  const joined = world.feed.join(reader, undefined);
  await world.settle();
  await joined;
  world.last = 2;
  world.feed.heard([event(2)]);
  world.last = 4;
  world.feed.heard([event(4)]);
  await world.settle();
  expect(reader.heard).toEqual([1, 2, 3, 4]);
});

test("who leaves while the past is being read hears nothing of it, and is not let in", async () => {
  const world = new World();
  world.last = 3;
  const reader = new Reader(0);
  const joined = world.feed.join(reader, 0);
  world.feed.leave(reader);
  await world.settle();
  await joined;
  expect(reader.heard).toEqual([]);
  expect(world.everyone.size).toBe(0);
});

test("many who come back at once are told what they missed by one question to the store", async () => {
  const world = new World();
  world.last = 5;
  const crowd = Array.from({ length: 100 }, () => new Reader(2));
  const joined = crowd.map((reader) => world.feed.join(reader, 2));
  expect(world.questions).toHaveLength(1);
  await world.settle();
  expect(await Promise.all(joined)).toEqual(crowd.map(() => 5));
  expect(crowd.map(({ heard }) => heard)).toEqual(crowd.map(() => [3, 4, 5]));
});

test("who comes after something new was told is not answered by what was asked before", async () => {
  const world = new World();
  world.last = 5;
  const joined = [world.feed.join(new Reader(2), 2)];
  world.last = 6;
  world.feed.heard([event(6)]);
  const late = new Reader(2);
  joined.push(world.feed.join(late, 2));
  expect(world.questions).toHaveLength(2);
  await world.settle();
  await Promise.all(joined);
  expect(late.heard).toEqual([3, 4, 5, 6]);
});
