import { until } from "../../../test/newsroom/until.js";
import { NotifySoon } from "./notify-soon.js";

/** A queue that takes a job when it is told to. */
function slowQueue() {
  const added: string[][] = [];
  const taken: (() => void)[] = [];
  const add = (comments: readonly string[]) => {
    added.push([...comments]);
    return new Promise<void>((resolve) => taken.push(resolve));
  };
  return { added, taken, soon: new NotifySoon({ add }, 5) };
}

test("comments that come soon after each other are one job, each once", async () => {
  const { added, soon } = slowQueue();
  await soon.add(["a", "b"]);
  await soon.add(["b", "c"]);
  expect(added).toEqual([]);
  await until(() => Promise.resolve(added.length === 1), "the job");
  expect(added).toEqual([["a", "b", "c"]]);
});

test("nobody runs ahead of a queue that takes nothing, and nothing is lost meanwhile", async () => {
  const { added, taken, soon } = slowQueue();
  await soon.add(["a"]);
  await until(() => Promise.resolve(added.length === 1), "the job");
  const settled: string[] = [];
  const ahead = soon.add(["b"]).then(() => settled.push("ahead"));
  const other = new NotifySoon({ add: () => Promise.resolve() }, 5);
  await other.add(["x"]).then(() => settled.push("other"));
  expect([settled, added]).toEqual([["other"], [["a"]]]);
  taken[0]?.();
  await ahead;
  await until(() => Promise.resolve(added.length === 2), "the second job");
  expect(added).toEqual([["a"], ["b"]]);
});

test("what is gathered at the end is added before it closes", async () => {
  const { added, taken, soon } = slowQueue();
  await soon.add(["a"]);
  const closing = soon.close();
  await until(() => Promise.resolve(added.length === 1), "the job");
  taken[0]?.();
  await closing;
  expect(added).toEqual([["a"]]);
});

test("a queue that is full is asked again until it takes them", async () => {
  const added: string[][] = [];
  let refusals = 2;
  const add = async (comments: readonly string[]) => {
    if (refusals-- > 0) throw new Error("OOM command not allowed");
    await Promise.resolve(added.push([...comments]));
  };
  const soon = new NotifySoon({ add }, 5, 5);
  await soon.add(["a"]);
  await until(() => added.length === 1, "the job");
  await soon.add(["b"]);
  await until(() => added.length === 2, "the next job");
  expect(added).toEqual([["a"], ["b"]]);
});
