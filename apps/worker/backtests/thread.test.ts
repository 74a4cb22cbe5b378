import { Thread } from "./thread.js";

const programOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);

/** Does what it is told: fails, or ends before its job is done. */
const program = programOf(`
  import { parentPort } from "node:worker_threads";
  parentPort.on("message", ({ ends, failure = null }) => ends ? process.exit() : parentPort.postMessage(failure));
`);

let thread: Thread;
beforeEach(() => (thread = new Thread(program)));
afterEach(() => thread.close());

test("jobs are done one after the other, and one that fails does not concern the next", async () => {
  await thread.run({});
  await expect(thread.run({ failure: "no such site" })).rejects.toThrow("no such site");
  await thread.run({});
});

test("a job whose thread has ended fails, and the next one has a new thread", async () => {
  await expect(thread.run({ ends: true })).rejects.toThrow("ended before");
  await thread.run({});
});

test("a thread that is closed gives up its job", async () => {
  const never = new Thread(programOf("setInterval(() => 0, 1000)"));
  const running = expect(never.run({})).rejects.toThrow("ended before");
  await never.close();
  await running;
});
