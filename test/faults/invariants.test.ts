import type { StoryEvent } from "#contract";
import { presentComment, type StoredComment, storedEvent, type TrailEntry } from "#store";
import { someComment, someDecision } from "../newsroom/some-comment.js";
import type { Facts, ToldStory } from "./facts.js";
import { faultsIn } from "./invariants.js";

const bonsoir = someComment({ _id: "one", text: "Bonsoir", status: "published" });
const praise = someComment({ _id: "two", text: "Quel crétin admirable", status: "published" });
const insult = someComment({ _id: "three", text: "Quel crétin", status: "rejected" });

const mo = { kind: "person", id: "mo", name: "Mo" } as const;
function decision({ _id, site, story }: StoredComment, told: Partial<TrailEntry> = {}): TrailEntry {
  return { ...someDecision(), site, story, comment: _id, verdict: null, ...told };
}

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
const told: ToldStory = {
  story: "le-pont",
  count: 2,
  seq: 2,
  listed: ["one", "two"],
  events: kept(...events),
  heard: events,
};

/** Nothing is wrong with it. */
const good: Facts = {
  accepted: ["one", "two", "three"],
  decided: new Map([
    ["two", "publish"],
    ["three", "reject"],
  ]),
  stored: [bonsoir, praise, insult],
  decisions: [
    decision(bonsoir),
    decision(praise, { to: "held" }),
    decision(praise, { by: mo }),
    decision(insult, { to: "held" }),
    decision(insult, { by: mo, to: "rejected" }),
  ],
  trail: { site: "journal", entries: 5, last: { n: 5, hash: "" }, fault: null },
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

test.each([
  [
    "an accepted comment is lost",
    but({ accepted: [...good.accepted, "four"] }),
    "four was accepted, and is lost",
  ],
  [
    "a comment is there that nobody was told of",
    but({ accepted: ["one", "two"] }),
    "three is stored, and nobody",
  ],
  [
    "a comment is there twice",
    but({ accepted: [...good.accepted, "four"], stored: [...good.stored, { ...bonsoir, _id: "four" }] }),
    '"Bonsoir" is there 2 times',
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
  ["the trail is short", but({ trail: { ...good.trail, entries: 2 } }), "the trail has 2 entries"],
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
    telling({ heard: events.slice(0, 1) }),
    "what was heard of le-pont end with 1, not 2",
  ],
  ["an event was heard twice", telling({ heard: [...events, published(2, praise)] }), "go on with 2 after 2"],
  [
    "a rejected comment was told of, and taken back",
    telling({ seq: 4, heard: takenBack, events: kept(...takenBack) }),
    "three is rejected, and was told of in public",
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
