import { filterSet, type Finding, type VerdictKind } from "#contract";
import { conclude, statusAfter } from "./verdict.js";

function finding(filter: string): Finding {
  return {
    filter,
    rule: "max",
    start: null,
    end: null,
    score: 1,
    message: { fr: `vu par ${filter}`, en: `seen by ${filter}` },
  };
}

function set(thens: Record<string, VerdictKind | undefined>, otherwise: VerdictKind = "publish") {
  const filters = Object.entries(thens).map(([id, then]) => ({
    id,
    type: "flood",
    max: 1,
    seconds: 1,
    then,
  }));
  return filterSet.parse({ filters, default: otherwise });
}

test("the gravest conclusion decides, and the first of its kind", () => {
  const filters = set({ a: "flag", b: "hold", c: "hold", d: "publish" });
  expect(conclude(filters, 3, ["a", "c", "b", "d"].map(finding), { silent: new Map() })).toMatchObject({
    verdict: "hold",
    version: 3,
    decidedBy: "c",
    reason: { fr: "vu par c", en: "seen by c" },
  });
});

test("a filter that finds something and concludes nothing leaves it to the default", () => {
  expect(conclude(set({ a: undefined }, "flag"), 1, [finding("a")], { silent: new Map() })).toMatchObject({
    verdict: "flag",
    decidedBy: null,
    findings: [{ filter: "a" }],
  });
});

test("a found reason to publish weighs more than a default that holds", () => {
  expect(conclude(set({ a: "publish" }, "hold"), 1, [finding("a")], { silent: new Map() }).verdict).toBe(
    "publish",
  );
});

test.each([["publish"], [undefined], ["reject"]] as const)(
  "a filter that would %s and gave no answer holds the comment",
  (then) => {
    expect(conclude(set({ a: then }), 1, [finding("a")], { silent: new Map([["a", "hold"]]) })).toMatchObject(
      {
        verdict: "hold",
        decidedBy: "a",
      },
    );
  },
);

test.each([
  ["publish", "auto", "published"],
  ["flag", "auto", "published"],
  ["hold", "auto", "held"],
  ["reject", "auto", "rejected"],
  ["publish", "post", "published"],
  ["hold", "post", "held"],
  ["publish", "pre", "held"],
  ["flag", "pre", "held"],
  ["hold", "pre", "held"],
  ["reject", "pre", "rejected"],
] as const)("after %s on a site that moderates %s, a comment is %s", (verdict, mode, status) => {
  expect(statusAfter(verdict, mode)).toBe(status);
});

describe("what an author is told", () => {
  const told = (members: object, then: VerdictKind = "reject", found = "a") => {
    const filters = [{ id: "a", type: "flood", max: 1, seconds: 1, then, ...members }];
    const rules = [{ id: "r", when: "true", then, ...members }];
    const made = filterSet.parse(found === "a" ? { filters } : { rules });
    const ruled = found === "r" ? { ruled: { verdict: then, finding: finding("r") } } : {};
    const { told: said, ground } = conclude(made, 1, [finding(found)], { silent: new Map(), ...ruled });
    return { said, ground };
  };

  test.each(["hold", "reject"] as const)(
    "of what would %s is true of the kind, and nothing for moderators",
    (then) => {
      expect(told({}, then)).toEqual({
        said: {
          fr: "Trop de commentaires ont été écrits en peu de temps.",
          en: "Too many comments were written in a short time.",
        },
        ground: undefined,
      });
    },
  );

  test("is the filter’s own sentence, in the language that it has", () => {
    expect(told({ told: { fr: "Doucement." } }).said).toEqual({ fr: "Doucement.", en: "Doucement." });
  });

  test("is left to the reason that the filter gives", () => {
    expect(told({ reason: "spam" })).toEqual({ said: undefined, ground: "spam" });
  });

  test("is a rule’s reason", () => {
    expect(told({ reason: "Pas ici." }, "reject", "r").said).toEqual({ fr: "Pas ici.", en: "Pas ici." });
  });

  test.each(["publish", "flag"] as const)("is nothing of what would %s", (then) => {
    expect(told({}, then)).toEqual({ said: undefined, ground: undefined });
  });

  test("of a filter that gave no answer is that it could not be checked", () => {
    const made = set({ a: "reject" });
    const { told: said } = conclude(made, 1, [finding("a")], { silent: new Map([["a", "hold"]]) });
    expect(said?.en).toBe("It could not be checked automatically: a person reads it.");
  });
});
