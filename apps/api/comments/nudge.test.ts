import type { Filter } from "#contract";
import { compileFilterSet, noAnswer, noHistory, type Subject } from "#moderation";
import { nudgeOf } from "./nudge.js";

function words(id: string, then: Filter["then"], ...listed: string[]): Filter {
  return { id, type: "words", words: listed, except: [], fold: true, ...(then ? { then } : {}) };
}

async function nudge(text: string, ...filters: Filter[]) {
  const set = compileFilterSet({ filters, default: "publish" }, 1);
  const subject: Subject = {
    site: { id: "journal", languages: ["fr"], timeZone: "UTC" },
    comment: { id: "", revision: 1, text, lang: null, links: [], createdAt: new Date() },
    author: { id: "", name: "", standing: null },
    story: { id: "", url: null, section: null },
    history: noHistory,
  };
  return nudgeOf(await set.judge(subject), set, "fr");
}

test("words are marked where they hold or reject, not where they are only found", async () => {
  const said = await nudge(
    "a potato, a leek, a pear",
    words("holds", "hold", "potato"),
    words("finds", undefined, "leek"),
    words("flags", "flag", "pear"),
  );
  expect(said?.spans).toEqual([{ start: 2, end: 8 }]);
});

test("marks that touch or lie over each other are one", async () => {
  const said = await nudge(
    "a big potato",
    words("one", "hold", "big potato"),
    words("two", "reject", "potato"),
  );
  expect(said?.spans).toEqual([{ start: 2, end: 12 }]);
  expect(said?.message).toMatch(/ne pourrait pas paraître/);
});

test("nothing is said of what is published or only flagged", async () => {
  expect(await nudge("a potato", words("flags", "flag", "potato"))).toBeNull();
  expect(await nudge("a pear", words("holds", "hold", "potato"))).toBeNull();
});

test("a filter that gave no answer is nothing that an author can change", () => {
  const silent = { filter: "hook", rule: noAnswer, start: null, end: null, score: 0, message: said };
  const verdict = {
    verdict: "hold",
    version: 1,
    decidedBy: "hook",
    reason: said,
    findings: [silent],
  } as const;
  const told = (rule: string) =>
    nudgeOf({ ...verdict, findings: [{ ...silent, rule }] }, { thenOf: () => "hold" }, "en");
  expect(told(noAnswer)).toBeNull();
  expect(told("deny")?.message).toMatch(/^A moderator will probably read/);
});

const said = { fr: "", en: "" };
