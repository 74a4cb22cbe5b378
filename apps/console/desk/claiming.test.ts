import { alternatives } from "./claiming.js";
import { decisionBy, deskWith, item, play, quiet } from "./example.js";

const by = (name: string) => ({ by: { id: name, name }, until: "2026-11-24T09:00:00.000Z" });
const taken = (...comments: string[]) =>
  ({ type: "claims", claims: comments.map((comment) => ({ comment, ...by("Ada") })) }) as const;
const decide = { type: "decide", key: "1", choice: { decision: "publish" }, now: 0 } as const;
const skip = { type: "skip", now: 0 } as const;

test("what comes next is what no colleague looks at", () => {
  expect(play(deskWith(["a", "b", "c"]), [taken("b"), decide]).selected).toBe("c");
  expect(play(deskWith(["a", "b", "c"]), [taken("b"), skip]).selected).toBe("c");
});

test("where two are brought the same case, the slower one is brought the next", () => {
  const claimed = { type: "claimed", comment: "a", claim: by("Ada") } as const;
  expect(play(deskWith(["a", "b"]), [claimed]).selected).toBe("b");
  expect(play(deskWith(["a", "b"]), [taken("a")]).selected).toBe("b");
});

test("what somebody has chosen, claimed or begun to read stays in front of them", () => {
  const chosen = { type: "select", comment: "a", now: 0 } as const;
  const attended = { type: "attended", comment: "a" } as const;
  expect(play(deskWith(["a", "b"]), [chosen, taken("a")]).selected).toBe("a");
  expect(play(deskWith(["a", "b"]), [attended, taken("a")]).selected).toBe("a");
});

test("nothing is in front where colleagues look at all that waits, until something is given back", () => {
  const desk = play(deskWith(["a", "b"]), [taken("a", "b")]);
  expect(desk.selected).toBeNull();
  expect(play(desk, [taken("a")]).selected).toBe("b");
});

test("what a colleague has decided before it was looked at is not left in front", () => {
  const told = {
    type: "told",
    news: { comment: "a", decision: decisionBy("Ada", "published") },
    now: 1,
  } as const;
  expect(play(deskWith(["a", "b"]), [told]).selected).toBe("b");
  expect(play(deskWith(["a"]), [told]).selected).toBeNull();
});

test("of what waits, another case does as well; of what was looked for, none does", () => {
  const desk = deskWith(["a", "b"]);
  expect(alternatives(desk)).toEqual(["b"]);
  const items = [item("a"), item("b")];
  const found = play(desk, [
    { type: "sought" },
    { type: "loaded", queue: "search", page: { items, next: null }, after: null, asked: 0 },
  ]);
  expect(found).toMatchObject({ selected: "a", offered: true });
  expect(alternatives(found)).toEqual([]);
});

test("what arrives comes up where nothing else is free", () => {
  const added = [{ ...item("c"), queue: "held" } as const];
  const desk = play(deskWith(["a", "b"]), [
    {
      type: "changed",
      change: { queues: { held: 3 }, ...quiet, added, removed: [] },
      now: 0,
    },
    taken("a", "b"),
  ]);
  expect(desk.selected).toBe("c");
});

test("one's own claim in another window takes nothing away", () => {
  const mine = { type: "claims", claims: [{ comment: "a", ...by("me") }] } as const;
  expect(play(deskWith(["a", "b"]), [mine]).selected).toBe("a");
});

test("what was had instead of the case that was brought comes in front, unless somebody has chosen meanwhile", () => {
  const brought = { type: "brought", comment: "c", instead: "a" } as const;
  const desk = deskWith(["a", "b", "c"]);
  expect(play(desk, [brought, taken("a", "b")]).selected).toBe("c");
  expect(play(desk, [{ type: "select", comment: "b", now: 0 }, brought]).selected).toBe("b");
});

test("what would do as well is what would be brought next, and nothing where somebody has chosen", () => {
  const desk = deskWith(["a", "b", "c"]);
  expect(alternatives(desk)).toEqual(["b", "c"]);
  expect(alternatives(play(desk, [taken("b")]))).toEqual(["c"]);
  expect(alternatives(play(desk, [{ type: "select", comment: "a", now: 0 }]))).toEqual([]);
});

test.each(["before", "after"])(
  "who has decided on a case looks at it no more, also where word of the claim comes %s word of the decision",
  (when) => {
    const told = {
      type: "told",
      news: { comment: "a", decision: decisionBy("Ada", "published") },
      now: 1,
    } as const;
    const claimed = { type: "claimed", comment: "a", claim: by("Ada") } as const;
    const heard = when === "before" ? [claimed, told] : [told, claimed];
    expect(play(deskWith(["a", "b"]), heard).claims).toEqual({});
  },
);
