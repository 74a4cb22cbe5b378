import { defaultSettings, type Settings, type Verdict } from "#contract";
import { someComment } from "../../../test/newsroom/some-comment.js";
import { decisionOf } from "./decision-of.js";

const site = (settings: Partial<Settings> = {}) => ({
  _id: "journal",
  settings: { ...defaultSettings, name: "Journal", ...settings },
  sso: { secret: null, jwks: null },
  filters: { active: 1, shadow: null },
  createdAt: new Date(),
});

const verdict = (kind: Verdict["verdict"], decidedBy: string | null = "learner"): Verdict => ({
  verdict: kind,
  reason: { fr: "motif", en: "reason" },
  findings: [],
  version: 1,
  decidedBy,
});

const nothing = { isUntrusted: false, audit: 0.05, isUnaided: true };

const { random } = Math;
afterEach(() => {
  Math.random = random;
});

function draws(number: number): void {
  Math.random = () => number;
}

test.each([
  ["just drawn", 0.0499, { sampled: true, chance: 0.05, unaided: true }],
  ["just not drawn", 0.05, {}],
])("of what the learner rejects, one that is %s", (_, drawn, looked) => {
  draws(drawn);
  const decision = decisionOf(someComment(), verdict("reject"), site(), nothing);
  const { sampled, chance, unaided } = decision;
  expect({ sampled, chance, unaided }).toEqual({
    sampled: undefined,
    chance: undefined,
    unaided: undefined,
    ...looked,
  });
});

test("what another filter has decided is drawn as well, and tells nothing of the learner alone", () => {
  draws(0);
  const decision = decisionOf(someComment(), verdict("reject", "words"), site(), {
    ...nothing,
    isUnaided: false,
  });
  expect(decision).toMatchObject({ sampled: true, chance: 0.05 });
  expect(decision.unaided).toBeUndefined();
});

test.each([
  ["the learner holds", verdict("hold"), {}, {}, true],
  ["waits since everything does", verdict("publish", null), { moderation: "pre" }, {}, true],
  ["another filter holds", verdict("hold", "words"), {}, { isUnaided: false }, false],
  ["waits since its author is new", verdict("publish", null), {}, { isUntrusted: true }, false],
] as const)(
  "what %s is looked at by people, whatever is in it: %#",
  (_, said, settings, grounds, unaided) => {
    const decision = decisionOf(someComment(), said, site(settings), { ...nothing, ...grounds });
    expect(decision.to).toBe("held");
    expect(decision.sampled).toBeUndefined();
    expect([decision.chance, decision.unaided]).toEqual(unaided ? [1, true] : [undefined, undefined]);
  },
);

test("what an author under a sanction writes is no sample of anything", () => {
  draws(0);
  for (const kind of ["hold", "reject"] as const) {
    const decision = decisionOf(someComment({ under: "premoderate" }), verdict(kind), site(), nothing);
    expect([decision.sampled, decision.chance, decision.unaided]).toEqual([undefined, undefined, undefined]);
  }
});

describe("what a decision says to its author", () => {
  const said = (change: Partial<Verdict>, settings: Partial<Settings> = {}) =>
    decisionOf(someComment(), { ...verdict("reject"), ...change }, site(settings), nothing).said;

  test.each([
    ["what the verdict tells them", { told: { fr: "Trop.", en: "Too many." } }, {}, "Too many."],
    ["the reason of Palabre’s own that the filter gives", { ground: "spam" }, {}, "Advertising"],
    [
      "the site’s own reason",
      { ground: "ads" },
      { reasons: [{ id: "ads", title: { fr: "Pub" }, text: { fr: "De la publicité." } }] },
      "De la publicité.",
    ],
    ["nothing for moderators", {}, {}, "This site’s automatic filters have decided so."],
    [
      "nothing of a reason that there is no more",
      { ground: "gone" },
      {},
      "This site’s automatic filters have decided so.",
    ],
  ])("is %s", (_, change, settings, english) => {
    expect(said(change, settings)?.en).toBe(english);
  });

  test("is nothing where readers see the comment", () => {
    expect(decisionOf(someComment(), verdict("flag"), site(), nothing).said).toBeUndefined();
  });
});
