import type { Comment, CommentsPage, Sort, StoryEvent } from "#contract";
import { holding, Newsroom, type Opening } from "../newsroom/newsroom.js";
import { commentsOf, eventsOf, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, opening);
  const [ana, bo] = await Promise.all([room.person("Ana"), room.person("Bo")]);
  return { room, ana, bo, anyone: room.stranger };
}

/** Posts in this order and waits until all are to be seen. */
async function published(person: Person, texts: readonly string[], parent?: string): Promise<Comment[]> {
  const before = await person.counts(story);
  const posted: Comment[] = [];
  for (const text of texts) posted.push(await person.posts(story, text, { parent }));
  const all = (before ?? 0) + texts.length;
  await until(async () => (await person.counts(story)) === all, `${all} published comments`);
  return posted;
}

/** Every page of a list, one after the other. */
async function pages(
  person: Person,
  query: { sort: Sort; limit: number },
  between: () => Promise<unknown> = () => Promise.resolve(),
): Promise<CommentsPage[]> {
  const read = [await person.reads(story, query)];
  for (let next = read[0]?.next ?? null; next !== null; next = read.at(-1)?.next ?? null) {
    await between();
    read.push(await person.reads(story, { ...query, after: next }));
  }
  return read;
}

function textsOf(read: readonly CommentsPage[]): string[] {
  return read.flatMap(({ items }) => items.map(({ text }) => text));
}

function numbered(from: number, to: number, word = "Avis"): string[] {
  return Array.from({ length: to - from + 1 }, (_, at) => `${word} ${from + at}`);
}

test("a comment is taken pending, judged, published, listed, counted, and the story's first event", async () => {
  const { ana, anyone } = await newsroom();
  const posted = await ana.posts(story, "Le **pont** tient bon.\n\n- un\n- deux");
  expect(posted).toMatchObject({
    status: "pending",
    parent: null,
    depth: 0,
    revision: 1,
    author: { name: "Ana" },
  });
  await until(() => anyone.sees(posted), "the comment on its page");
  const { story: summary, items } = await anyone.reads(story);
  expect(summary).toMatchObject({ id: story, count: 1, seq: 1, closed: false });
  expect(items).toMatchObject([
    { id: posted.id, status: "published", replies: { count: 0, items: [], next: null } },
  ]);
  expect(items[0]?.html).toContain("<strong>pont</strong>");
  expect(await anyone.counts(story)).toBe(1);
  const { events, seq } = await anyone.catchesUp(story, 0);
  expect(seq).toBe(1);
  expect(events).toMatchObject([{ type: "comment.published", seq: 1, comment: { id: posted.id } }]);
});

test("a story nobody wrote to is empty, not missing", async () => {
  const { anyone } = await newsroom();
  expect(await anyone.reads("jamais")).toEqual({
    story: {
      id: "jamais",
      url: null,
      title: null,
      count: 0,
      closed: false,
      readOnly: false,
      mode: "discussion",
      opensAt: null,
      closesAt: null,
      guests: [],
      featured: 0,
      seq: 0,
    },
    items: [],
    next: null,
  });
  expect(await anyone.counts("jamais")).toBe(0);
  expect(await anyone.catchesUp("jamais", 0)).toEqual({ events: [], seq: 0 });
});

test("a story may be named by its address, and several are counted at once", async () => {
  const { ana, anyone } = await newsroom();
  const address = "https://journal.example/2026/pont?page=1&x=é#suite";
  const posted = await ana.getsPublished(address, "Ici aussi.");
  expect((await anyone.reads(address)).items).toMatchObject([{ id: posted.id }]);
  const query = new URLSearchParams([
    ["story", address],
    ["story", "autre"],
  ]);
  expect((await anyone.ask(`counts?${query.toString()}`)).body).toEqual({
    counts: { [address]: 1, autre: 0 },
  });
});

test("replies go to any depth, each answering the one before", async () => {
  const { ana, bo, anyone } = await newsroom();
  const chain: Comment[] = [];
  for (let depth = 0; depth <= 12; depth++) {
    const parent = chain.at(-1)?.id;
    const reply = await (depth % 2 ? bo : ana).getsPublished(story, `Profondeur ${depth}`, { parent });
    expect(reply.depth).toBe(depth);
    chain.push(reply);
  }
  const deepest = await anyone.opens(chain[12]?.id ?? "");
  expect(deepest.ancestors.map(({ id }) => id)).toEqual(chain.slice(0, 12).map(({ id }) => id));
  expect(deepest.comment).toMatchObject({ text: "Profondeur 12", parent: chain[11]?.id });
  expect(await walk(anyone, (await anyone.reads(story)).items)).toEqual(chain.map(({ id }) => id));
});

/** The ids of some comments and of all below them, by what came along and by asking for the rest. */
async function walk(person: Person, comments: readonly Comment[]): Promise<string[]> {
  const ids: string[] = [];
  for (const { id, replies } of comments) {
    const below = [...replies.items];
    for (let after = replies.next; after !== null;) {
      const page = await person.unfolds(id, { after, limit: 4 });
      below.push(...page.items);
      after = page.next;
    }
    expect(below).toHaveLength(replies.count);
    ids.push(id, ...(await walk(person, below)));
  }
  return ids;
}

test("first replies come along, the rest by pages, each once and in order", async () => {
  const { ana, bo, anyone } = await newsroom();
  const [top] = await published(ana, ["Question"]);
  const replies = await published(bo, numbered(1, 11, "Réponse"), top?.id);
  await published(ana, numbered(1, 5, "Suite"), replies[0]?.id);
  const [read] = (await anyone.reads(story)).items;
  expect(read?.replies).toMatchObject({
    count: 11,
    items: [{ text: "Réponse 1", replies: { count: 5 } }, { text: "Réponse 2" }, { text: "Réponse 3" }],
  });
  const seen = await walk(anyone, read ? [read] : []);
  expect(seen).toHaveLength(17);
  expect(new Set(seen).size).toBe(17);
  expect(seen.filter((id) => replies.some((reply) => reply.id === id))).toEqual(replies.map(({ id }) => id));
});

test.each(["newest", "oldest"] as const)(
  "who pages through the %s sees each exactly once while others write",
  async (sort) => {
    const { ana, bo, anyone } = await newsroom();
    const first = numbered(1, 17);
    await published(ana, first);
    let more = 17;
    const read = await pages(anyone, { sort, limit: 5 }, async () => {
      if (more < 20) await published(bo, [`Avis ${++more}`]);
    });
    const seen = textsOf(read);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual(sort === "oldest" ? numbered(1, 20) : first.toReversed());
  },
);

test("top, controversial and most answered lists give each exactly once, in their order", async () => {
  const { room, ana, bo, anyone } = await newsroom();
  const voters = await Promise.all(["Cy", "Di", "Eve", "Fay"].map((name) => room.person(name)));
  const [one, two, three] = await published(ana, numbered(1, 9));
  if (!one || !two || !three) throw new Error("three comments were posted");
  for (const voter of voters) await voter.reacts(two, "up");
  await bo.reacts(two, "up");
  for (const [at, voter] of voters.entries()) await voter.reacts(three, at % 2 ? "up" : "down");
  await published(bo, ["Oui", "Non"], one.id);
  await until(
    async () =>
      (await anyone.opens(two.id)).comment.reactions.up === 5 &&
      (await anyone.opens(three.id)).comment.reactions.down === 2,
    "all votes to be counted",
  );
  const firstOf: Record<string, string> = { top: "Avis 2", controversial: "Avis 3", replies: "Avis 1" };
  for (const sort of ["top", "controversial", "replies"] as const) {
    const seen = textsOf(await pages(anyone, { sort, limit: 2 }));
    expect(seen[0]).toBe(firstOf[sort]);
    expect(seen.toSorted()).toEqual(numbered(1, 9));
  }
});

test("votes are counted once each, and can be taken back", async () => {
  const { room, ana, bo, anyone } = await newsroom();
  const [posted] = await published(ana, ["Votez"]);
  if (!posted) throw new Error("a comment was posted");
  const cy = await room.person("Cy");
  await Promise.all([bo.reacts(posted, "up"), bo.reacts(posted, "up"), cy.reacts(posted, "up")]);
  await until(async () => (await anyone.opens(posted.id)).comment.reactions.up === 2, "two votes up");
  expect((await bo.mine(story)).reactions).toEqual({ [posted.id]: ["up"] });
  await bo.reacts(posted, "down");
  await cy.takesBack(posted, "up");
  await until(async () => {
    const { reactions } = (await anyone.opens(posted.id)).comment;
    return reactions.down === 1 && !("up" in reactions);
  }, "one vote down and none up");
  expect((await bo.mine(story)).reactions).toEqual({ [posted.id]: ["down"] });
  expect((await cy.mine(story)).reactions).toEqual({});
});

test("a reported comment waits in the queue, once, with each reader's report", async () => {
  const { room, ana, bo } = await newsroom();
  const [posted] = await published(ana, ["Douteux"]);
  if (!posted) throw new Error("a comment was posted");
  const moderator = await room.person("Mo", "moderator");
  const cy = await room.person("Cy");
  await bo.reports(posted, "spam");
  await bo.reports(posted, "abuse");
  await cy.reports(posted, "other", "Lisez bien.");
  const item = await until(async () => {
    const { items } = await moderator.queue("reported");
    return items.find(({ flags }) => flags.length === 2);
  }, "the comment in reported with both reports");
  expect(item).toMatchObject({
    comment: { id: posted.id, status: "published" },
    flags: [
      { reason: "spam", detail: null },
      { reason: "other", detail: "Lisez bien." },
    ],
  });
  expect(await moderator.queueCounts()).toMatchObject({ held: 0, reported: 1 });
  expect(await ana.sees(posted)).toBe(true);
});

test("the events tell in order what happened, and only what is asked for", async () => {
  const { room, ana, anyone } = await newsroom();
  const moderator = await room.person("Mo", "moderator");
  const posted = await published(ana, numbered(1, 4));
  if (posted[1]) await moderator.rejects(posted[1]);
  await until(async () => (await anyone.counts(story)) === 3, "the comment to be gone");
  const { events, seq } = await anyone.catchesUp(story, 0);
  expect(seq).toBe(5);
  expect(events.map((event) => event.seq)).toEqual([1, 2, 3, 4, 5]);
  expect(events.at(-1)).toMatchObject({ type: "comment.removed", id: posted[1]?.id });
  expect((await anyone.catchesUp(story, 3)).events).toEqual(events.slice(3));
  expect(await anyone.catchesUp(story, 5)).toEqual({ events: [], seq: 5 });
  expect(counted(events)).toBe(3);
});

function counted(events: readonly StoryEvent[]): number {
  return events.reduce((count, { type }) => {
    if (type === "comment.published") return count + 1;
    return type === "comment.removed" ? count - 1 : count;
  }, 0);
}

test("who asks for events ahead of what there is has to load the page anew", async () => {
  const { ana, anyone } = await newsroom();
  await published(ana, ["Un"]);
  expect(await anyone.ask(`${eventsOf(story)}?since=2`)).toMatchObject({
    status: 410,
    refusal: "events-gone",
  });
});

test("a repeated request gives the first answer and makes no second comment", async () => {
  const { ana, bo, anyone } = await newsroom();
  const key = "une-seule-fois";
  const answers = await Promise.all(Array.from({ length: 5 }, () => ana.posts(story, "Une fois.", { key })));
  expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
  const [first] = answers;
  if (!first) throw new Error("a comment was posted");
  await until(() => anyone.sees(first), "the comment on its page");
  expect((await ana.posts(story, "Une fois.", { key })).id).toBe(first.id);
  expect((await bo.posts(story, "Une fois.", { key })).id).not.toBe(first.id);
  expect((await ana.posts("ailleurs", "Une fois.", { key })).id).not.toBe(first.id);
  await until(async () => (await anyone.counts(story)) === 2, "Bo's own comment");
});

test("the same key with another comment is refused", async () => {
  const { ana } = await newsroom();
  const [parent] = await published(ana, ["Parent"]);
  const key = "clef";
  await ana.posts(story, "Une fois.", { key });
  const mismatch = { status: 422, refusal: "idempotency-mismatch" };
  expect(await ana.sends(story, "Deux fois.", { key })).toMatchObject(mismatch);
  expect(await ana.sends(story, "Une fois.", { key, parent: parent?.id ?? "" })).toMatchObject(mismatch);
});

test("a repeat of what was taken is answered even when the discussion has closed since", async () => {
  const { room, ana } = await newsroom();
  const [top] = await published(ana, ["Avant"]);
  const first = await ana.posts(story, "Juste à temps.", { key: "k", parent: top?.id ?? "" });
  await closes(room, true);
  await until(
    async () => (await ana.sends(story, "Trop tard.")).status === 403,
    "the discussion to be closed",
  );
  expect((await ana.posts(story, "Juste à temps.", { key: "k", parent: top?.id ?? "" })).id).toBe(first.id);
});

async function closes({ admin }: Newsroom, closed: boolean): Promise<void> {
  const { status } = await admin.ask(`stories/${story}`, { method: "PUT", body: { closed } });
  expect(status).toBe(200);
}

test("a closed discussion is read but takes no comments, until it opens again", async () => {
  const { room, ana, anyone } = await newsroom();
  await published(ana, ["Avant"]);
  await closes(room, true);
  await until(async () => (await anyone.reads(story)).story.closed, "the page to say that it is closed");
  expect(await ana.sends(story, "Après")).toMatchObject({ status: 403, refusal: "story-closed" });
  expect((await anyone.reads(story)).items).toHaveLength(1);
  await closes(room, false);
  await until(async () => !(await anyone.reads(story)).story.closed, "the page to say that it is open");
  await published(ana, ["Encore"]);
  expect((await anyone.catchesUp(story, 0)).events).toMatchObject([
    { seq: 1, type: "comment.published" },
    { seq: 2, type: "story.changed", closed: true, count: 1 },
    { seq: 3, type: "story.changed", closed: false, count: 1 },
    { seq: 4, type: "comment.published" },
  ]);
});

test("what a reader's page says of a story counts only while nobody knows it", async () => {
  const { room, ana, bo, anyone } = await newsroom();
  const page = { url: "https://journal.example/pont", title: "Le pont" };
  await ana.posts(story, "Premier", page);
  await until(async () => (await anyone.reads(story)).story.count === 1, "the first comment to be counted");
  await bo.posts(story, "Deuxième", { url: "https://spam.example/", title: "Spam" });
  await until(async () => (await anyone.reads(story)).story.count === 2, "the second comment to be counted");
  expect((await anyone.reads(story)).story).toMatchObject(page);
  await room.admin.ask(`stories/${story}`, { method: "PUT", body: { title: "Le pont neuf" } });
  await until(
    async () => (await anyone.reads(story)).story.title === "Le pont neuf",
    "the publisher's title on the page",
  );
  expect((await anyone.reads(story)).story.url).toBe(page.url);
});

test("what a page of a foreign origin says of a story does not count", async () => {
  const { ana, anyone } = await newsroom({ settings: { origins: ["https://journal.example"] } });
  const page = { url: "https://journal.example/a", title: "Vrai" };
  await ana.posts("a", "Texte", { ...page, headers: { origin: "https://spam.example" } });
  await ana.posts("b", "Texte", { ...page, headers: { origin: "https://journal.example" } });
  await until(async () => (await anyone.reads("b")).story.count === 1, "the second comment");
  await until(async () => (await anyone.reads("a")).story.count === 1, "the first comment");
  expect((await anyone.reads("a")).story).toMatchObject({ url: null, title: null });
  expect((await anyone.reads("b")).story).toMatchObject(page);
});

test("the page is the same bytes for everyone, and is not sent twice to who has it", async () => {
  const { ana, anyone } = await newsroom();
  await published(ana, numbered(1, 3));
  const [mine, theirs] = [await ana.ask(commentsOf(story)), await anyone.ask(commentsOf(story))];
  expect(JSON.stringify(mine.body)).toBe(JSON.stringify(theirs.body));
  const etag = theirs.headers.get("etag") ?? "";
  expect(mine.headers.get("etag")).toBe(etag);
  expect(theirs.headers.get("cache-control")).toContain("public");
  const again = await anyone.ask(commentsOf(story), { headers: { "if-none-match": etag } });
  expect(again).toMatchObject({ status: 304, body: "" });
  await published(ana, ["Avis 4"]);
  const changed = await until(async () => {
    const answer = await anyone.ask(commentsOf(story), { headers: { "if-none-match": etag } });
    return answer.status === 200 ? answer : null;
  }, "the page to have changed");
  expect(changed.headers.get("etag")).not.toBe(etag);
});

test.each(["br", "gzip", "identity"])("the page comes compressed as asked for (%s)", async (encoding) => {
  const { ana, anyone } = await newsroom();
  await published(ana, numbered(1, 3));
  const answer = await anyone.ask(commentsOf(story), { headers: { "accept-encoding": encoding } });
  expect(answer.headers.get("content-encoding")).toBe(encoding === "identity" ? null : encoding);
  expect(answer.body).toMatchObject({ story: { count: 3 } });
});

test("what nobody else sees yet, its author finds among their own", async () => {
  const { ana, bo, anyone } = await newsroom({ filters: [holding("crétin")] });
  const held = await ana.posts(story, "Quel crétin.");
  const own = await until(
    async () => (await ana.mine(story)).comments.find(({ status }) => status === "held"),
    "the held comment among Ana's own",
  );
  expect(own).toMatchObject({ id: held.id, text: "Quel crétin.", author: { name: "Ana" } });
  // in words for readers, which name neither the word nor the list
  expect(own.reason).toBe("Il contient des mots que les filtres de ce site arrêtent.");
  expect((await bo.mine(story)).comments).toEqual([]);
  expect(await anyone.ask(`stories/${story}/mine`)).toMatchObject({ status: 401, refusal: "sign-in-needed" });
  expect((await anyone.reads(story)).items).toEqual([]);
  expect(await anyone.ask(`comments/${held.id}`)).toMatchObject({ status: 404, refusal: "comment-unknown" });
});

test("nothing crosses sites", async () => {
  const { ana, bo } = await newsroom();
  const elsewhere = await newsroom();
  const [posted] = await published(ana, ["Chez nous"]);
  expect(await elsewhere.anyone.ask(`comments/${posted?.id ?? ""}`)).toMatchObject({ status: 404 });
  expect(await elsewhere.ana.sends(story, "Réponse", { parent: posted?.id ?? "" })).toMatchObject({
    status: 404,
    refusal: "comment-unknown",
  });
  expect((await elsewhere.anyone.reads(story)).items).toEqual([]);
  expect(await bo.at(elsewhere.room.site).sends(story, "Intrus")).toMatchObject({
    status: 401,
    refusal: "token-audience",
  });
});
