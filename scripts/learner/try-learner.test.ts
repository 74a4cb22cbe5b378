import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { z } from "zod";
import { tryLearner } from "./try-learner.js";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/palabre-learner-`);
});
afterEach(() => rm(folder, { recursive: true }));

const scores = z.array(z.looseObject({ text: z.string(), score: z.number() }));

async function file(name: string, comments: readonly object[]): Promise<string> {
  await writeFile(`${folder}/${name}`, comments.map((comment) => `${JSON.stringify(comment)}\n`).join(""));
  return `${folder}/${name}`;
}

async function scored(): Promise<z.infer<typeof scores>> {
  const lines = (await readFile(`${folder}/out.jsonl`, "utf8")).trim().split("\n");
  return scores.parse(lines.map((line): unknown => JSON.parse(line)));
}

const decided = Array.from({ length: 80 }, (_, at) =>
  at % 2 === 0
    ? { text: `Quel crétin, numéro ${at}`, label: 1, lang: "fr" }
    : { text: `Merci pour l’article ${at}`, label: 0, lang: "fr" },
);

test("what was decided is learned, and other comments get their scores in their order", async () => {
  const train = await file("train.jsonl", decided);
  const other = await file("test.jsonl", [
    { text: "Encore un crétin", label: 1, id: "a" },
    { text: "Bel article, merci", label: 0, id: "b" },
  ]);
  await tryLearner(["--train", train, "--test", other, "--out", `${folder}/out.jsonl`]);
  const [first, second] = await scored();
  expect(first).toMatchObject({ text: "Encore un crétin", label: 1, id: "a" });
  expect(first?.score).toBeGreaterThan(second?.score ?? 1);
});

test("without others, each comment has the score from before it was learned", async () => {
  await tryLearner(["--train", await file("train.jsonl", decided), "--out", `${folder}/out.jsonl`]);
  const found = await scored();
  expect(found).toHaveLength(80);
  expect(found[0]?.score).toBe(0.5);
  expect(found[78]?.score).toBeGreaterThan(found[79]?.score ?? 1);
});

test.each([
  ["a line that is no JSON", "{", /train\.jsonl, line 1 is no JSON/],
  ["a label that is none", '{"text": "", "label": 2}', /line 1 is no decided comment/],
])("%s is named", async (_, line, message) => {
  await writeFile(`${folder}/train.jsonl`, line);
  const trying = tryLearner(["--train", `${folder}/train.jsonl`, "--out", `${folder}/out.jsonl`]);
  await expect(trying).rejects.toThrow(message);
});

test.each([[[]], [["--train", "a.jsonl"]], [["--teach", "a.jsonl"]]])(
  "with %j it says how to use it",
  async (args) => {
    await expect(tryLearner(args)).rejects.toThrow("npm run learner -- --train A.jsonl");
  },
);
