import type { Exit, Launched } from "../services/launch.js";
import { KeptProcess } from "./kept-process.js";

/** A process that ends when the test says so. */
class Actor implements Launched {
  readonly pid = 1;
  readonly exited: Promise<Exit>;
  end: (exit: Exit) => void = () => undefined;
  wasStopped = false;

  constructor(private readonly words: string[] = []) {
    this.exited = new Promise((resolve) => (this.end = resolve));
  }

  kill(signal: NodeJS.Signals) {
    this.end({ code: null, signal });
    return this.exited;
  }

  stop() {
    this.wasStopped = true;
    return this.kill("SIGTERM");
  }

  lastWords() {
    return Promise.resolve(this.words);
  }
}

/** A kept process whose beginnings are the given actors, one after the other. */
function keep(...actors: (Actor | Error)[]) {
  const said: string[] = [];
  const begun: Actor[] = [];
  let told: () => void = () => undefined;
  const begin = async () => {
    const next = actors.shift() ?? new Error("no more actors");
    if (next instanceof Error) throw next;
    begun.push(next);
    told();
    return next;
  };
  const untilBegun = async (count: number) => {
    while (begun.length < count) await new Promise<void>((resolve) => (told = resolve));
  };
  const kept = new KeptProcess({ name: "The api", begin, say: (line) => said.push(line) });
  return { kept, said, begun, untilBegun };
}

test("a process that dies is begun again, and the screen says why", async () => {
  const [first, second] = [new Actor(["no room"]), new Actor()];
  const { kept, said, untilBegun } = keep(first, second);
  await kept.start();
  first.end({ code: 1, signal: null });
  await untilBegun(2);
  expect(said).toEqual(["The api ended with code 1. It is begun again.\n  no room"]);
  await kept.stop(0);
});

test("one that can't begin is tried again", async () => {
  const [first, last] = [new Actor(), new Actor()];
  const { kept, said, untilBegun } = keep(first, new Error("the port is taken"), last);
  await kept.start();
  await first.kill("SIGKILL");
  await untilBegun(2);
  expect(said).toEqual([
    "The api was ended by SIGKILL. It is begun again.",
    "The api can't begin: the port is taken",
  ]);
  await kept.stop(0);
});

test("a process that is stopped is not begun again", async () => {
  const actor = new Actor();
  const { kept, said, begun } = keep(actor, new Actor());
  await kept.start();
  await kept.stop(0);
  expect(actor.wasStopped).toBe(true);
  expect(begun).toEqual([actor]);
  expect(said).toEqual([]);
});

test("a process that is stopped while it begins is ended, too", async () => {
  const actor = new Actor();
  let letGo: (process: Launched) => void = () => undefined;
  const begin = () => new Promise<Launched>((resolve) => (letGo = resolve));
  const kept = new KeptProcess({ name: "The api", begin, say: () => undefined });
  const starting = kept.start();
  const stopping = kept.stop(0);
  letGo(actor);
  await Promise.all([starting, stopping]);
  expect(actor.wasStopped).toBe(true);
});

test("the first start fails where the process never gets ready, and it can still be stopped", async () => {
  const actor = new Actor();
  const kept = new KeptProcess({
    name: "The api",
    begin: async () => actor,
    ready: () => Promise.reject(new Error("not ready")),
    say: () => undefined,
  });
  await expect(kept.start()).rejects.toThrow("not ready");
  await kept.stop(0);
  expect(actor.wasStopped).toBe(true);
});
