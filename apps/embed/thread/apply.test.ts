import fc from "fast-check";
import type { Comment, CommentsPage, StoryEvent } from "#contract";
import { apply } from "./apply.js";
import { isTombstone } from "./entry.js";
import { commentOf, type Step, storyOf, StoryModel } from "./story-model.js";
import { type Thread, threadOf } from "./thread.js";
import { revealed } from "./widen.js";

const which = fc.nat({ max: 50 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ does: fc.constant("write" as const), under: fc.option(which) }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("edit" as const), which }) },
  { weight: 3, arbitrary: fc.record({ does: fc.constant("remove" as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("restore" as const), which }) },
  { weight: 1, arbitrary: fc.record({ does: fc.constant("close" as const) }) },
);
const life = fc.record({
  before: fc.array(step, { maxLength: 25 }),
  after: fc.array(step, { maxLength: 25 }),
  sort: fc.constantFrom("newest" as const, "oldest" as const),
});

/** What a reader sees, as nested lists. */
function seen(thread: Thread) {
  const below = (ids: readonly string[]): unknown[] =>
    ids.map((id) => {
      const entry = thread.comments.get(id);
      return (
        entry && [id, isTombstone(entry) ? null : entry.comment.html, entry.replyCount, below(entry.replies)]
      );
    });
  return { list: below(thread.roots), count: thread.count, closed: thread.story.closed, seq: thread.seq };
}

function lived({ before, after, sort }: { before: Step[]; after: Step[]; sort: "newest" | "oldest" }) {
  const story = new StoryModel();
  before.forEach((taken) => story.take(taken));
  const thread = threadOf(story.page(sort), sort, null);
  after.forEach((taken) => story.take(taken));
  return { story, thread, end: threadOf(story.page(sort), sort, null) };
}

describe("a thread that follows its story", () => {
  test("shows after a page and the events since what the page would show now", () => {
    fc.assert(
      fc.property(life, (steps) => {
        const { story, thread, end } = lived(steps);
        expect(seen(revealed(story.events.reduce(apply, thread)))).toEqual(seen(end));
      }),
    );
  });

  test("takes no notice of events that it has already, in whatever order they come again", () => {
    fc.assert(
      fc.property(life, fc.infiniteStream(fc.nat()), (steps, choices) => {
        const { story, thread } = lived(steps);
        const once = story.events.reduce(apply, thread);
        const again = story.events.toSorted(() => (Number(choices.next().value) % 3) - 1);
        expect(again.reduce(apply, once)).toBe(once);
      }),
    );
  });

  test("stops before a gap, and goes on from there when what was missing comes", () => {
    fc.assert(
      fc.property(life, fc.nat(), (steps, choice) => {
        const { story, thread } = lived(steps);
        const since = story.events.filter(({ seq }) => seq > thread.seq);
        const missing = since[choice % since.length];
        fc.pre(missing !== undefined);
        const gapped = since.filter((event) => event !== missing).reduce(apply, thread);
        expect(gapped.seq).toBe(missing.seq - 1);
        expect(since.reduce(apply, gapped)).toEqual(since.reduce(apply, thread));
      }),
    );
  });

  test("moves nothing while one reads: what others write waits", () => {
    fc.assert(
      fc.property(life, ({ before, after, sort }) => {
        const written = after.filter(({ does }) => does === "write");
        const { story, thread } = lived({ before, after: written, sort });
        const later = story.events.reduce(apply, thread);
        expect(later.roots).toEqual(thread.roots);
        for (const [id, { replies }] of thread.comments)
          expect(later.comments.get(id)?.replies).toEqual(replies);
        expect(later.arrivals).toHaveLength(story.events.length - thread.seq);
      }),
    );
  });
});

const at = "2026-03-09T20:30:00.000Z";
const publishing = (seq: number, comment: Comment): StoryEvent => ({
  type: "comment.published",
  seq,
  at,
  comment,
});

function pageOf(items: Comment[], next: string | null = null): CommentsPage {
  return {
    story: storyOf({ count: items.length }),
    items,
    next,
  };
}

describe("a comment that arrives", () => {
  const mine = commentOf("mine", null, "me");

  test("comes in place where it answers one of mine", () => {
    const thread = apply(threadOf(pageOf([mine]), "newest", "me"), publishing(1, commentOf("reply", "mine")));
    expect(thread.comments.get("mine")?.replies).toEqual(["reply"]);
    expect(thread.arrivals).toEqual([]);
  });

  test("comes in place, above the list, where I wrote it myself, in another window perhaps", () => {
    const thread = apply(threadOf(pageOf([commentOf("other")]), "oldest", "me"), publishing(1, mine));
    expect(thread.top).toEqual(["mine"]);
  });

  test("is only counted where its thread is not loaded", () => {
    const thread = apply(
      threadOf(pageOf([commentOf("other")]), "newest", null),
      publishing(1, commentOf("r", "far")),
    );
    expect(thread.count).toBe(2);
    expect(thread.arrivals).toEqual([]);
  });

  test("is only counted where its place lies beyond the loaded part of the list", () => {
    const late = { ...commentOf("late"), createdAt: "2026-03-10T08:00:00.000Z" };
    const thread = apply(
      threadOf(pageOf([commentOf("first")], "cursor"), "oldest", null),
      publishing(1, late),
    );
    expect(thread.comments.has("late")).toBe(false);
    expect(thread.count).toBe(2);
  });

  test("is counted as a reply where the rest of the replies is not loaded yet", () => {
    const parent = { ...commentOf("parent"), replies: { count: 5, items: [], next: null } };
    const thread = apply(threadOf(pageOf([parent]), "newest", null), publishing(1, commentOf("r", "parent")));
    expect(thread.comments.get("parent")).toMatchObject({ replies: [], replyCount: 6, nextReplies: "" });
  });
});

describe("a comment of mine that is taken off the page", () => {
  test("stays for me, where I wrote it", () => {
    const removal: StoryEvent = { type: "comment.removed", seq: 1, at, id: "mine" };
    const thread = apply(threadOf(pageOf([commentOf("mine", null, "me")]), "newest", "me"), removal);
    expect(thread.comments.get("mine")).toMatchObject({ listed: false, comment: { html: "<p>Bonjour</p>" } });
    expect(thread.count).toBe(0);
  });
});
