import type { Comment, CommentsPage, OwnComment } from "#contract";
import { apply, withdrawn } from "./apply.js";
import { commentOf, storyOf } from "./story-model.js";
import { type Thread, threadOf } from "./thread.js";
import { linked, readBy, told, toldIf, unfolded, widened } from "./widen.js";

function pageOf(items: Comment[], { next = null, seq = 0, count = items.length } = {}): CommentsPage {
  return { story: storyOf({ count, seq }), items, next };
}

const at = "2026-03-09T20:30:00.000Z";
const own = (id: string, status: OwnComment["status"], parent: string | null = null): OwnComment => ({
  ...commentOf(id, parent, "me"),
  status,
  reason: status === "rejected" ? "off topic" : null,
  statement: status === "rejected" ? `statement on ${id}` : null,
});

describe("a comment that I delete", () => {
  const mine = commentOf("mine", null, "me");
  const answered = { ...mine, replies: { count: 1, items: [commentOf("reply", "mine")], next: null } };
  const removal = { type: "comment.removed", seq: 1, at, id: "mine" } as const;

  test.each([
    ["as the answer comes before the event", (thread: Thread) => apply(withdrawn(thread, "mine"), removal)],
    ["as the event comes first", (thread: Thread) => withdrawn(apply(thread, removal), "mine")],
    ["elsewhere", (thread: Thread) => told(apply(thread, removal), own("mine", "deleted"))],
    [
      "elsewhere, and hear of it twice",
      (thread: Thread) => told(withdrawn(apply(thread, removal), "mine"), own("mine", "deleted")),
    ],
  ])("is gone, %s, or leaves a tombstone above its replies", (_, deleted) => {
    const alone = deleted(threadOf(pageOf([mine, commentOf("a")]), "newest", "me"));
    expect(alone).toMatchObject({ count: 1, roots: ["a"], top: [] });
    expect([...alone.comments.keys()]).toEqual(["a"]);
    const above = deleted(threadOf(pageOf([answered], { count: 2 }), "newest", "me"));
    expect(above).toMatchObject({ count: 1, roots: ["mine"] });
    expect(above.comments.get("mine")?.comment).toMatchObject({ author: null, html: "", status: "deleted" });
  });

  test("takes its place from what it answers", () => {
    const parent = {
      ...commentOf("parent"),
      replies: { count: 1, items: [commentOf("r", "parent", "me")], next: null },
    };
    const { comments } = withdrawn(threadOf(pageOf([parent]), "newest", "me"), "r");
    expect(comments.get("parent")).toMatchObject({ replies: [], replyCount: 0 });
  });
});

describe("loading more", () => {
  test("shows nothing twice that a permalink has brought already", () => {
    const thread = linked(threadOf(pageOf([commentOf("a")]), "newest", null), commentOf("b"), []);
    const { top, roots } = widened(thread, pageOf([commentOf("b"), commentOf("c")]));
    expect({ top, roots }).toEqual({ top: ["b"], roots: ["a", "c"] });
  });

  test("counts an event once that the further page had counted", () => {
    const first = threadOf(pageOf([commentOf("a")], { count: 2 }), "newest", null);
    const later = widened(first, pageOf([commentOf("b"), commentOf("new")], { seq: 1, count: 3 }));
    const comment = commentOf("new");
    expect(apply(later, { type: "comment.published", seq: 1, at, comment }).count).toBe(3);
  });
});

describe("unfolding replies", () => {
  const parent = {
    ...commentOf("parent"),
    replies: { count: 3, items: [commentOf("r1", "parent")], next: "cursor" },
  };
  const rest = [
    { ...commentOf("r2", "parent"), createdAt: "2026-03-09T20:25:00.000Z" },
    { ...commentOf("r3", "parent"), createdAt: "2026-03-09T20:26:00.000Z" },
  ];

  test("adds the rest after the first ones, and says that there is no more", () => {
    const thread = unfolded(threadOf(pageOf([parent]), "newest", null), "parent", {
      items: rest,
      next: null,
    });
    expect(thread.comments.get("parent")).toMatchObject({
      replies: ["r1", "r2", "r3"],
      replyCount: 3,
      nextReplies: null,
    });
  });
});

describe("a permalink", () => {
  test("opens a comment deep below one that is loaded, under those that it answers", () => {
    const root = { ...commentOf("root"), replies: { count: 9, items: [], next: null } };
    const thread = linked(threadOf(pageOf([root]), "newest", null), commentOf("deep", "middle"), [
      root,
      commentOf("middle", "root"),
    ]);
    expect(thread.top).toEqual([]);
    expect(thread.comments.get("root")).toMatchObject({ replies: ["middle"], nextReplies: "" });
    expect(thread.comments.get("middle")?.replies).toEqual(["deep"]);
  });
});

describe("a comment of mine", () => {
  const page = threadOf(pageOf([commentOf("a", null, "you")]), "newest", "me");

  test("stands above the list while it waits, and keeps its place when it is published", () => {
    const waiting = told(page, own("mine", "held"));
    const { replies, ...rest } = commentOf("mine", null, "me");
    const published = apply(waiting, {
      type: "comment.published",
      seq: 1,
      at,
      comment: { ...rest, replies },
    });
    expect([waiting.top, published.top]).toEqual([["mine"], ["mine"]]);
    expect([waiting.count, published.count]).toEqual([1, 2]);
    expect(published.comments.get("mine")).toMatchObject({ listed: true, comment: { status: "published" } });
  });

  test("stands below the one that it answers, and is not counted among its replies before it is published", () => {
    const thread = told(page, own("mine", "pending", "a"));
    expect(thread.comments.get("a")).toMatchObject({ replies: ["mine"], replyCount: 0 });
  });

  test.each(["held", "published", "rejected"] as const)(
    "stays %s where the answer to sending comes late",
    (status) => {
      const thread = told(told(page, own("mine", status)), own("mine", "pending"));
      expect(thread.comments.get("mine")?.comment.status).toBe(status);
    },
  );

  test("heads no choice of comments, where it stands only below what it answers", () => {
    const picks: Thread = { ...page, listing: "featured" };
    const mine = [own("m3", "held"), own("m2", "rejected", "a"), own("m1", "rejected", "elsewhere")];
    const thread = mine.reduceRight(toldIf, picks);
    expect([thread.top, thread.roots]).toEqual([[], ["a"]]);
    expect(thread.comments.get("a")?.replies).toEqual(["m2"]);
    expect(mine.reduceRight(toldIf, page).top).toEqual(["m3", "m1"]);
    const comment = commentOf("m4", null, "me");
    expect(apply(picks, { type: "comment.published", seq: 1, at, comment }).top).toEqual([]);
  });

  test("says why it was refused", () => {
    const thread = told(told(page, own("mine", "pending")), own("mine", "rejected"));
    expect(thread.comments.get("mine")).toMatchObject({
      reason: "off topic",
      comment: { status: "rejected" },
    });
  });

  test("is seen by nobody else who reads here after me", () => {
    const thread = readBy(told(told(page, own("m1", "held")), own("m2", "rejected", "a")), null);
    expect(thread).toMatchObject({ me: null, top: [], roots: ["a"] });
    expect(thread.comments.get("a")?.replies).toEqual([]);
  });
});
