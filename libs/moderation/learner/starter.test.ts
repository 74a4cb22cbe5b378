import { readFile } from "node:fs/promises";
import { brotliCompressSync } from "node:zlib";
import { exportLearner, importLearner, UnreadableLearner } from "./bytes.js";
import { explain } from "./explain.js";
import { judge, learn, type Learner, newLearner, notice } from "./learner.js";
import { opinionSlot } from "./regression.js";
import { someRemark, taught } from "./some-decisions.js";
import { packStarter, readStarter } from "./starter-bytes.js";

const packed = packStarter(taught(300));
const starter = readStarter(packed);
const insult = { text: "Quel connard", context: {} };
const thanks = { text: "Merci pour cet article", context: {} };

/** A site whose people decide as the starter would, or the other way round. */
function afterDecisions(count: number, alike: boolean): Learner {
  const learner = newLearner(starter);
  for (let number = 0; number < count; number++) {
    const { rejected, ...remark } = someRemark(number);
    notice(learner, remark);
    learn(learner, remark, rejected === alike);
  }
  return learner;
}

test("a site that begins with a starter tells insults from thanks before its first decision", () => {
  const learner = newLearner(starter);
  expect(judge(learner, insult)).toBeGreaterThan(judge(learner, thanks) + 0.1);
});

test("a site that decides otherwise soon outweighs it", () => {
  const learner = afterDecisions(100, false);
  expect(judge(learner, insult)).toBeLessThan(judge(learner, thanks));
  expect(learner.regression.weights[opinionSlot]).toBeLessThan(0.5);
});

test("where people decide alike, it is trusted", () => {
  expect(afterDecisions(100, true).regression.weights[opinionSlot]).toBeGreaterThan(0.9);
});

test("a site's decisions change nothing of it", () => {
  const again = readStarter(packed);
  afterDecisions(20, false);
  expect(Buffer.compare(packStarter(starter), packStarter(again))).toBe(0);
});

test("what it thinks of a word is among the reasons", () => {
  const [reason] = explain(newLearner(starter), insult, 1);
  expect(insult.text.slice(reason?.start, reason?.end)).toBe("connard");
});

test("what is learned beside it is read again beside it, and beside no other", () => {
  const learner = afterDecisions(50, true);
  const bytes = exportLearner(learner);
  expect(judge(importLearner(bytes, [starter]), insult)).toBe(judge(learner, insult));
  expect(() => importLearner(bytes)).toThrow(UnreadableLearner);
  expect(() => importLearner(bytes, [{ ...starter, id: "another" }])).toThrow("not known here");
});

test.each([
  ["what is not compressed", new Uint8Array(100), "it is not compressed as a starter is"],
  ["what is nothing", brotliCompressSync(""), "it is shorter or longer than a starter"],
  [
    "what becomes too large",
    brotliCompressSync(Buffer.alloc(10_000_000)),
    "it is not compressed as a starter is",
  ],
  ["a part", packed.subarray(0, 1000), "it is not compressed as a starter is"],
  ["another head", brotliCompressSync(Buffer.alloc(2 ** 19 + 1, "\n")), "its head is none of a starter"],
])("%s is refused with the reason", (_, bytes, reason) => {
  expect(() => readStarter(bytes)).toThrow(new UnreadableLearner(reason));
});

describe("the starter in the repository", () => {
  test("is small, whole, and knows insults in French and English", async () => {
    const bytes = await readFile(new URL("starter.bin", import.meta.url));
    expect(bytes.length).toBeLessThan(500_000);
    const learner = newLearner(readStarter(bytes));
    const score = (text: string) => judge(learner, { text, context: {} });
    expect(score("you are a stupid bitch")).toBeGreaterThan(score("thank you for this clear article"));
    expect(score("sale connard, ferme ta gueule")).toBeGreaterThan(
      score("merci pour cet article, très clair"),
    );
  });
});
