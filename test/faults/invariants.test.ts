import type { StoryEvent } from "#contract";
import { presentComment, type StoredComment, storedEvent, type TrailEntry } from "#store";
import { someComment, someDecision } from "../newsroom/some-comment.js";
import type { Accepted, Facts, Stretch, ToldStory } from "./facts.js";
import { faultsIn } from "./invariants.js";

const bonsoir = someComment({ _id: "one", text: "Bonsoir", status: "published", shown: 1 });
const praise = someComment({
  ...{ _id: "two", text: "Quel crétin admirable", status: "published", shown: 1 },
  reactions: { up: 2 },
});
const insult = someComment({ _id: "three", text: "Quel crétin", status: "rejected" });

const mo = { kind: "person", id: "mo", name: "Mo" } as const;
function decision({ _id, site, story }: StoredComment, told: Partial<TrailEntry> = {}): TrailEntry {
  return { ...someDecision(), site, story, comment: _id, verdict: null, ...told };
}
const taken = ({ _id: id, revision, text }: StoredComment): Accepted => ({ id, revision, text });

const published = (seq: number, comment: StoredComment): StoryEvent => ({
  type: "comment.published",
  seq,
  at: new Date(0).toISOString(),
  comment: presentComment(comment),
});

const events = [published(1, bonsoir), published(2, praise)];
const removed: StoryEvent = { type: "comment.removed", seq: 4, at: new Date(0).toISOString(), id: "three" };
const takenBack = [...events, published(3, insult), removed];

const kept = (...all: StoryEvent[]) =>
  all.map((event) => storedEvent({ site: "journal", story: "le-pont" }, event));
/** Who listened from the beginning on. */
const hearing = (...heard: StoryEvent[]): Stretch => ({ after: 0, shown: [], heard });

const told: ToldStory = {
  story: "le-pont",
  count: 2,
  seq: 2,
  listed: ["one", "two"],
  events: kept(...events),
  followed: [hearing(...events)],
};

const decisions = [
  decision(bonsoir, { id: "d1" }),
  decision(praise, { id: "d2", to: "held" }),
  decision(praise, { id: "d3", by: mo }),
  decision(insult, { id: "d4", to: "held" }),
  decision(insult, { id: "d5", by: mo, to: "rejected" }),
];

/** Nothing is wrong with it. */
const good: Facts = {
  accepted: [bonsoir, praise, insult].map(taken),
  reacted: new Map([["two", new Set(["ana", "ben"])]]),
  decided: new Map([
    ["two", "publish"],
    ["three", "reject"],
  ]),
  stored: [bonsoir, praise, insult],
  decisions,
  trail: { site: "journal", entries: 5, last: { n: 5, hash: "" }, fault: null },
  linked: decisions.map(({ id }) => id),
  stories: [told],
  waiting: 0,
  refusals: [{ status: 503, retryAfter: "1" }],
  hung: 0,
};

const but = (wrong: Partial<Facts>): Facts => ({ ...good, ...wrong });
const telling = (wrong: Partial<ToldStory>): Facts => but({ stories: [{ ...told, ...wrong }] });

test("an evening on which all is as it has to be has no faults", () => {
  expect(faultsIn(good)).toEqual([]);
});

/** The first comment, written anew. */
const revised = { ...bonsoir, revision: 2, text: "Bonsoir à tous", shown: 2 };
const ofRevised: Partial<Facts> = {
  accepted: [revised, praise, insult].map(taken),
  stored: [revised, praise, insult],
  decisions: [...decisions, decision(bonsoir, { id: "d6", revision: 2 })],
  linked: [...good.linked, "d6"],
};

test("what was written anew may have been judged before", () => {
  expect(faultsIn(but(ofRevised))).toEqual([]);
});

test("who had to read the page anew goes on from it", () => {
  const followed: Stretch[] = [hearing(), { after: 1, shown: ["one"], heard: events.slice(1) }];
  expect(faultsIn(telling({ followed }))).toEqual([]);
  const early: Stretch[] = [{ after: 1, shown: ["one", "two"], heard: events.slice(1) }];
  expect(faultsIn(telling({ followed: early }))).toEqual([]);
});

test.each([
  [
    "an accepted comment is lost",
    but({ accepted: [...good.accepted, { ...taken(bonsoir), id: "four" }] }),
    "four was accepted, and is lost",
  ],
  [
    "a comment is there that nobody was told of",
    but({ accepted: good.accepted.slice(0, 2) }),
    "three is stored, and nobody",
  ],
  [
    "a comment is there twice",
    but({ stored: [...good.stored, { ...bonsoir, _id: "four" }] }),
    '"Bonsoir" is there 2 times',
  ],
  [
    "what was written anew is lost",
    but({ ...ofRevised, stored: good.stored }),
    'one was taken as revision 2 "Bonsoir à tous", and is 1 "Bonsoir"',
  ],
  [
    "readers see what was there before it was written anew",
    but({ ...ofRevised, stored: [{ ...revised, shown: 1 }, praise, insult] }),
    "of one readers see revision 1, not 2",
  ],
  [
    "what was written anew was not judged again",
    but({ ...ofRevised, decisions, linked: good.linked }),
    "one has the decisions none, not machine",
  ],
  [
    "what was there before it was written anew was judged twice",
    but({ ...ofRevised, decisions: [decision(bonsoir), ...(ofRevised.decisions ?? [])] }),
    "one has the decisions machine, machine, machine, not machine",
  ],
  [
    "a reaction counts twice",
    but({ stored: [bonsoir, { ...praise, reactions: { up: 3 } }, insult] }),
    "two counts 3 reactions, and has 2",
  ],
  [
    "a comment was never judged",
    but({ stored: [{ ...bonsoir, status: "pending" }, praise, insult] }),
    "one is pending, and has to be published",
  ],
  [
    "the machine let pass what a person had to see",
    but({ stored: [{ ...bonsoir, text: "Quel crétin" }, praise, insult] }),
    "one had to be decided by a person",
  ],
  [
    "a person's decision did not come to count",
    but({ stored: [bonsoir, praise, { ...insult, status: "published" }] }),
    "three is published, and has to be rejected",
  ],
  [
    "a decision is there twice",
    but({ decisions: [decision(bonsoir), ...good.decisions] }),
    "one has the decisions machine, machine, not machine",
  ],
  ["a decision is missing", but({ decisions: good.decisions.slice(1) }), "one has the decisions none"],
  [
    "the trail says something else than was decided",
    but({ decisions: [...good.decisions.slice(0, 4), decision(insult, { by: mo })] }),
    "three was rejected at last, the trail says published",
  ],
  [
    "an entry of the trail was changed",
    but({ trail: { ...good.trail, fault: { n: 2, what: "changed" } } }),
    "entry 2 of the trail is changed",
  ],
  ["a decision is not in the trail", but({ linked: good.linked.slice(1) }), "the trail lacks d1"],
  [
    "a decision is in the trail twice",
    but({ linked: [...good.linked, "d1"] }),
    "the trail says something twice",
  ],
  ["something waits that was decided", but({ waiting: 1 }), "1 comments still wait"],
  ["a story counts wrong", telling({ count: 3 }), "le-pont counts 3, and shows 2"],
  ["a comment is not listed", telling({ listed: ["one"] }), "the listing of le-pont lacks two"],
  [
    "a comment is listed twice",
    telling({ listed: ["one", "two", "two"] }),
    "the listing of le-pont says something twice",
  ],
  [
    "a rejected comment is listed",
    telling({ listed: ["one", "two", "three"] }),
    "has three, which is not to be seen",
  ],
  [
    "an event is missing",
    telling({ events: kept(...events.slice(0, 1)) }),
    "the events of le-pont lacks two",
  ],
  [
    "an event is there twice",
    telling({ events: kept(...events, published(3, praise)), seq: 3 }),
    "says something twice",
  ],
  [
    "a number is left out",
    telling({ events: kept(published(1, bonsoir), published(3, praise)), seq: 3 }),
    "go on with 3 after 1",
  ],
  [
    "the last event was not heard",
    telling({ followed: [hearing(...events.slice(0, 1))] }),
    "what was heard of le-pont end with 1, not 2",
  ],
  [
    "an event was heard twice",
    telling({ followed: [hearing(...events, published(2, praise))] }),
    "go on with 2 after 2",
  ],
  [
    "a rejected comment was told of, and taken back",
    telling({ seq: 4, followed: [hearing(...takenBack)], events: kept(...takenBack) }),
    "three is rejected, and was told of in public",
  ],
  [
    "a page that was read anew lacks something",
    telling({ followed: [hearing(), { after: 1, shown: [], heard: events.slice(1) }] }),
    "what was heard of le-pont lacks one",
  ],
  [
    "a page that was read anew is older than what was heard before",
    telling({ followed: [hearing(...events), { after: 1, shown: ["one"], heard: events.slice(1) }] }),
    "go on from a page that is back at 1",
  ],
  [
    "an event is missing after the page was read anew",
    telling({ followed: [hearing(), { after: 0, shown: [], heard: events.slice(1) }] }),
    "what was heard of le-pont go on with 2 after 0",
  ],
  ["a request failed", but({ refusals: [{ status: 500, retryAfter: null }] }), "1 requests failed: 500"],
  [
    "a refusal does not say when to try again",
    but({ refusals: [{ status: 503, retryAfter: null }] }),
    "1 refusals did not say",
  ],
  ["a request had no answer", but({ hung: 1 }), "1 requests had no answer"],
])("it is told where %s", (_, facts, fault) => {
  expect(faultsIn(facts).join("\n")).toContain(fault);
});
