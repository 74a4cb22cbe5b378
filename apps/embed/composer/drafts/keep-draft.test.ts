import { keysOf } from "../../connection/stored-keys.js";
import { kept } from "../../connection/stored.js";
import { keepDraft, outlived } from "./keep-draft.js";

const day = 86_400_000;
const now = 100 * day;

test("drafts of the last weeks stay, older ones go", () => {
  expect(outlived({ new: now, lately: now - 59 * day, long: now - 61 * day }, now)).toEqual({
    stay: { new: now, lately: now - 59 * day },
    go: ["long"],
  });
});

test("of very many, the last ones stay", () => {
  const times = Object.fromEntries(Array.from({ length: 60 }, (_, age) => [`draft-${age}`, now - age]));
  const { stay, go } = outlived(times, now);
  expect(Object.keys(stay)).toHaveLength(50);
  expect(go).toEqual(Array.from({ length: 10 }, (_, more) => `draft-${50 + more}`));
});

test("what is being written is kept, however many there are; without a storage, as long as the page lasts", () => {
  for (let number = 0; number < 60; number++)
    expect(keepDraft(`palabre:draft:${number}`, `Texte ${number}`)).toBe(false);
  const isText = (value: unknown) => typeof value === "string";
  expect(kept("palabre:draft:59", isText)).toBe("Texte 59");
  expect(keysOf("palabre:draft:").length).toBeLessThanOrEqual(51);
});
