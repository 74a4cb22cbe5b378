import { queueOrder, type ShownRank, type Sort, sort, type SoughtComments, soughtQueue } from "#contract";
import {
  agedQueues,
  arrivalsOf,
  commentQueues,
  EarlierComments,
  isRanked,
  JudgedComments,
  lookFor,
  machine,
  newestTexts,
  PastComments,
  Queues,
} from "#store";
import { busyAuthor, busyComments, busyModerator, busyNow, busyStory } from "../newsroom/busy-comments.js";
import { fill, storesOf, type Stores } from "../newsroom/busy-store.js";
import { type Done, indexReads, profile } from "../newsroom/profile.js";
import { someComment, someDecision } from "../newsroom/some-comment.js";
import { connection } from "./migrated.js";

let stores: Stores;
beforeAll(async () => {
  stores = storesOf(connection);
  await fill(stores);
}, 60_000);

/** What is asked, the indexes made for it besides the one over `_id`, and the asking. */
type Question = [question: string, indexes: string[], ask: (stores: Stores) => Promise<unknown>];
type Pages = (stores: Stores, after?: string) => Promise<{ next: string | null }>;

const { site, story } = busyStory;
const later = new Date(Date.now() + 3_600_000);
const ofStory = busyComments().filter((comment) => comment.site === site && comment.story === story);
const ids = ofStory.slice(0, 50).map(({ _id }) => _id);
// the story's first comment, which most replies answer
const thread = ofStory.find(({ parent, listed }) => parent === null && listed)?._id ?? "";
/** Those that were judged and taught. */
const first = busyComments()
  .slice(0, 100)
  .filter((comment) => comment.site === site)
  .map(({ _id }) => _id);
const deleted = ofStory.filter(({ status }) => status === "deleted").map(({ _id }) => _id);
const latest = ofStory.findLast(({ author }) => author.id === busyAuthor) ?? someComment();

const orders: Record<Sort, string> = {
  newest: "comments: listed by time",
  oldest: "comments: listed by time",
  top: "comments: listed by top",
  controversial: "comments: listed by controversy",
  replies: "comments: listed by replies",
};
const lists = sort.options.map((sort): Question => {
  const pages: Pages = ({ comments }, after) => comments.list(busyStory, { sort, limit: 40, after });
  return [`a story, ${sort}, page after page`, [orders[sort]], allOf(pages)];
});
const questionLists = (["answered", "unanswered"] as const).flatMap((show) =>
  (["newest", "oldest", "top"] as const).map((sort): Question => {
    const pages: Pages = ({ comments }, after) => comments.list(busyStory, { sort, show, limit: 40, after });
    const index = `comments: ${show} by ${sort === "top" ? "top" : "time"}`;
    return [`${show} questions, ${sort}, page after page`, [index], allOf(pages)];
  }),
);
const queues = () => new Queues(connection);
const seen = [null, ["Sport", "Politique"]].flatMap((sections) =>
  commentQueues.map((queue) => {
    const index = `comments: queue ${queue}`;
    const [whose, scope] = sections ? ["of some sections", " in sections"] : ["of a site", ""];
    return { queue: { site, queue, sections }, index, scope, name: `the queue ${queue} ${whose}` };
  }),
);
const queuePages = seen.flatMap(({ queue, index, scope, name }) =>
  queueOrder.options.map((order): Question => {
    const pages: Pages = (_, after) => queues().page(queue, { order, limit: 40, after });
    const ranked = order === "priority" && isRanked(queue.queue) ? " by priority" : "";
    return [`${name}, ${order}, page after page`, [`${index}${ranked}${scope}`], allOf(pages)];
  }),
);
const queueCounts = seen.flatMap(({ queue, index, scope, name }): Question[] => [
  [`how many wait in ${name}`, [`${index}${scope}`], () => queues().count(queue)],
  [`how many are late in ${name}`, [`${index}${scope}`], () => queues().count(queue, busyNow)],
]);
const queueHeads = seen.flatMap(({ queue, index, scope, name }): Question[] => {
  const aged = agedQueues.find((name) => name === queue.queue);
  if (!aged) return [];
  const oldest = () => queues().oldest({ ...queue, queue: aged }, 10);
  return [[`since when what is oldest waits in ${name}`, [`${index}${scope}`], oldest]];
});

const ofComments: Question[] = [
  ...lists,
  ...questionLists,
  [
    "what the newsroom has picked of a story, page after page",
    ["comments: featured"],
    allOf(({ comments }, after) =>
      comments.list(busyStory, { sort: "newest", show: "featured", limit: 40, after }),
    ),
  ],
  [
    "the replies of a long thread, page after page",
    ["comments: replies"],
    allOf(({ comments }, after) => comments.replies(busyStory, thread, { limit: 40, after })),
  ],
  [
    "the first replies to each comment of a page",
    ["comments: replies"],
    ({ comments }) => comments.firstReplies(busyStory, [thread, ...ids], 3),
  ],
  [
    "which comments on a story quote another",
    ["comments: of a story"],
    ({ comments }) => comments.quoting(ofStory[0] ?? latest, ["text"]),
  ],
  [
    "what was said last on a story",
    ["comments: of a story"],
    ({ comments }) => comments.newestShown(busyStory, 50),
  ],
  ["one comment", [], ({ comments }) => comments.byId(site, thread)],
  ["some comments", [], ({ comments }) => comments.byIds(ids)],
  ["some comments of a story", [], ({ comments }) => comments.onStory(busyStory, ids)],
  [
    "the comment that a key has made before",
    ["comments: idempotency on a story"],
    ({ comments }) => comments.byIdempotencyKey(latest, busyAuthor, latest.idempotencyKey),
  ],
  [
    "what a reader wrote on a story that nobody else sees",
    ["comments: mine on a story"],
    ({ comments }) => comments.ownUnseen(busyStory, busyAuthor, 50),
  ],
];

const ofServices: Question[] = [
  [
    "whether a service's budget lasts, and what became of a question",
    ["serviceUses: of a filter"],
    async ({ uses }) => {
      const asker = { site, filter: "hook-1" };
      await uses.reserve(asker, 1, 1_000_000, busyNow);
      await uses.note(asker, { cost: 1, took: 120, failed: null }, true, busyNow);
    },
  ],
  [
    "how services are doing",
    ["serviceUses: of a filter"],
    ({ uses }) => uses.of(site, ["hook-1", "hook-2"], busyNow),
  ],
  [
    "which services are not asked",
    ["serviceOutages: of a service"],
    ({ outages }) => outages.of(`${site}-1`, ["hook-1", "hook-2"]),
  ],
  [
    "that a service is not asked, and that it is again",
    ["serviceOutages: of a service"],
    async ({ outages }) => {
      await outages.begin({ site, filter: "hook-1" }, { why: "failing", breaker: "half-open" }, busyNow);
      await outages.end({ site, filter: "hook-1" }, busyNow);
    },
  ],
  [
    "of which services nobody was told yet",
    ["serviceOutages: to be told"],
    ({ outages }) => outages.untold(busyNow, 10),
  ],
  [
    "what a service was told of a text",
    [],
    async ({ toldServices }) => {
      const text = { site, filter: "ai", comment: "comment-1", revision: 1 };
      await toldServices.last(text, "another");
      await toldServices.take(text, { told: "ham", before: "spam", by: "another" });
    },
  ],
  ["what a service has answered", [], ({ answers }) => answers.find("question-1", busyNow)],
  ["which answers are the oldest", ["serviceAnswers: kept until"], ({ answers }) => answers.trim(399)],
  ["a service's secret", [], ({ secrets }) => secrets.of(site, "secret-1")],
];

const ofTheWorker: Question[] = [
  [
    "which comments still wait for the machine",
    [],
    ({ comments }) =>
      Promise.all(ids.map((comment) => comments.awaitingVerdict({ site, comment, revision: 1 }))),
  ],
  [
    "what an author has just written",
    ["comments: by author"],
    ({ comments }) => new EarlierComments(comments).byAuthor(latest, 24 * 3600, 50),
  ],
  [
    "who has just written the same",
    ["comments: same text"],
    ({ comments }) => new EarlierComments(comments).ofSameText(latest, 24 * 3600, 50),
  ],
  [
    "what was just written of some that may be alike",
    [],
    ({ comments }) => new EarlierComments(comments).among(latest, ids, 365 * 24 * 3600),
  ],
  [
    "how many have just written on a story",
    ["comments: of a story"],
    ({ comments }) => comments.countOnStory(latest, { from: new Date(0), to: busyNow }),
  ],
  ["whose verdict is overdue", ["comments: verdict due"], ({ comments }) => comments.overdue(busyNow, 500)],
  ["the stories of a batch", [], ({ stories }) => stories.byKeys([`${site} ${story}`])],
];

const followed = busyComments()[1]?._id ?? "";
const ofWhomItConcerns: Question[] = [
  [
    "who follows a story",
    ["readings: followers of a story"],
    ({ readings }) => readings.followersOfStory(busyStory),
  ],
  [
    "who follows a thread",
    ["readings: followers of a thread"],
    ({ readings }) => readings.followersOfThreads([followed, thread]),
  ],
  [
    "what concerns a reader, page after page",
    ["notifications: mine"],
    allOf(({ notifications }, after) => notifications.of("reader-3", { limit: 40, after })),
  ],
  [
    "how much a reader has not seen",
    ["notifications: unread"],
    ({ notifications }) => notifications.unread("reader-3"),
  ],
  [
    "that a reader has seen some of it",
    ["notifications: unread"],
    ({ notifications }) => notifications.read("reader-4", busyNow),
  ],
  [
    "what was told of a comment",
    ["notifications: of a comment"],
    ({ notifications }) => notifications.forget([latest._id]),
  ],
];

const ofModerators: Question[] = [
  ...queuePages,
  ...queueCounts,
  ...queueHeads,
  [
    "what waits under a story and comes first",
    ["comments: queue held of a story", "comments: queue reported of a story"],
    () => queues().firstOfStory(busyStory, 200),
  ],
  ["which sections a site has", ["stories: sections"], ({ stories }) => stories.sections(site)],
  ["the stories that are read now", ["stories: read now"], ({ stories }) => stories.readNow()],
  ["how many read a story", [], ({ stories }) => stories.noteReaders(`${site} ${story}`, 7)],
  [
    "how much readers see of somebody",
    ["comments: by author"],
    ({ comments }) => comments.othersByAuthor(latest, "published", 5),
  ],
  [
    "how much of what was drawn each person has decided on",
    ["comments: drawn by decider"],
    () => queues().drawnByDecider(site, null),
  ],
  [
    "what was drawn of others' decisions",
    ["comments: queue audit"],
    () =>
      queues().page(
        { site, queue: "audit", sections: null, reader: "reader 1" },
        { order: "priority", limit: 40 },
      ),
  ],
  [
    "what became of some authors' comments",
    ["comments: by author", "comments: drawn of an author"],
    ({ comments }) => comments.records(site, [busyAuthor, "author-7"], "mo"),
  ],
  [
    "taking a comment among the picks",
    [],
    ({ comments }) => comments.feature(latest, { ...someDecision(), featured: true }),
  ],
  [
    "who wrote the same on other days",
    ["comments: same text"],
    ({ comments }) => comments.ofSameText(latest, 20),
  ],
  [
    "what was noted on a comment",
    ["notes: notes of a comment"],
    ({ notes }) => notes.ofComment(site, thread),
  ],
  [
    "what was noted on a person",
    ["notes: notes on a person"],
    ({ notes }) => notes.onPerson(site, busyAuthor),
  ],
  ["which grave acts wait", ["proposals: open"], ({ proposals }) => proposals.open(site)],
  [
    "whether the same waits",
    ["proposals: open"],
    ({ proposals }) => proposals.same({ site, key: `permanentBan ${busyComments()[0]?._id ?? ""}` }),
  ],
  [
    "what two people have done to somebody",
    ["proposals: about a person"],
    ({ proposals }) => proposals.doneTo(site, [busyAuthor, "ana"]),
  ],
  ["which cases are passed on", ["referrals: open"], ({ referrals }) => referrals.open(site)],
  [
    "whether a case is passed on, until it is decided on",
    ["referrals: open", "referrals: ended by a decision"],
    async ({ referrals }) => {
      const [on] = await referrals.open(site);
      if (!on) return;
      await referrals.on(on);
      await referrals.end(on, "decision");
      await referrals.resume("decision");
    },
  ],
  ["a person's decision", [], ({ comments }) => comments.decide(latest, someDecision())],
  [
    "the trail of a comment",
    ["decisions: trail of a comment"],
    ({ decisions }) => decisions.ofComment(site, thread),
  ],
  ["the reports of a page of comments", ["flags: flag"], ({ flags }) => flags.ofComments(ids)],
];

const ofReaders: Question[] = [
  ["a story", [], ({ stories }) => stories.byRef(busyStory)],
  ["the counts of some stories", [], ({ stories }) => stories.byNames(site, [story, "article-1"])],
  ["the events after a number", ["events: seq"], ({ events }) => events.after(busyStory, 1500)],
  ["that no event comes after the last", [], ({ events }) => events.after(busyStory, ofStory.length)],
  [
    "a reader's reactions on a story",
    ["reactions: by reader"],
    ({ reactions }) => reactions.mine(busyStory, busyAuthor),
  ],
  [
    "all that somebody has written, page after page",
    ["comments: by author"],
    allOf(({ comments }, after) => comments.byAuthor(site, busyAuthor, { limit: 40, after })),
  ],
  [
    "all that somebody has written, chosen and reported, to be sent",
    ["comments: by author", "flags: by reader", "reactions: by reader", "statements: mine"],
    allOfOnePerson,
  ],
  [
    "taking a reaction back",
    [],
    ({ reactions }) => reactions.remove({ ...busyStory, comment: thread, user: busyAuthor, kind: "up" }),
  ],
  ["whether somebody has signed out", [], askedOfSessions],
  ["where somebody is signed in", ["signIns: of a person"], ({ signIns }) => signIns.of("reader-3")],
  [
    "a sign-in, and all that is kept of somebody's",
    ["signIns: of a person"],
    async ({ signIns }) => {
      for await (const one of signIns.eachOf("reader-3")) await signIns.byId("reader-3", one._id);
      await signIns.erase({ ...gone, user: "reader-3" });
    },
  ],
  [
    "whether a name looks like somebody's",
    ["users: likeness"],
    ({ users }) => users.isLike(site, busyAuthor),
  ],
  ["who signs in by name", ["users: name"], ({ users }) => users.byName(site, busyAuthor)],
  ["whose name an import brings", ["users: name"], ({ users }) => users.imported(site, busyAuthor)],
  [
    "who signs in by the publisher",
    ["users: sub"],
    ({ users }) => users.fromPublisher(site, { sub: busyAuthor, name: "Ana", exp: 0 }),
  ],
];

const noticed = ofStory.filter(({ waiting }) => waiting.notices);
const refused = ofStory.filter(({ status }) => status === "rejected");
const refusedIds = refused.map(({ _id }) => _id);
const ofTheLaw: Question[] = [
  [
    "the notice of a receipt",
    ["notices: receipt"],
    ({ notices }) => notices.byReceipt(site, `receipt ${numberOf(noticed[0])}`),
  ],
  [
    "the notice that a key has made before",
    ["notices: idempotency"],
    ({ notices }) => notices.byKey(site, `key ${numberOf(noticed[0])}`),
  ],
  [
    "the notices of one comment, in their order",
    ["notices: of a comment"],
    ({ notices }) => notices.ofComments([noticed[0]?._id ?? ""]),
  ],
  [
    "which notices of some comments wait",
    ["notices: open"],
    ({ notices }) => notices.open(noticed.slice(0, 20).map(({ _id }) => _id)),
  ],
  [
    "which notices a decision has answered",
    ["notices: of a comment"],
    ({ notices }) => notices.answeredBy([noticed[0]?._id ?? ""], [`d ${numberOf(noticed[0])}`]),
  ],
  [
    "somebody’s statements, page after page",
    ["statements: mine"],
    allOf(({ statements }, after) => statements.of(busyAuthor, { limit: 40, after })),
  ],
  [
    "a statement of mine",
    [],
    ({ statements }) => statements.ofPerson(refused[0]?.author.id ?? "", refused[0]?.decision?.id ?? ""),
  ],
  [
    "some statements",
    [],
    ({ statements }) => statements.byIds(refused.map(({ decision }) => decision?.id ?? "")),
  ],
  [
    "which statements on some comments hold",
    ["statements: of a comment"],
    ({ statements }) => statements.holding(refusedIds),
  ],
  [
    "what a comment gave rise to",
    ["statements: of a comment"],
    ({ statements }) => statements.ofComment(refusedIds[0] ?? ""),
  ],
  [
    "which appeals wait under some comments",
    ["statements: appeals by case"],
    ({ statements }) => statements.openIn(refusedIds),
  ],
  [
    "the appeals of a site that wait, page after page",
    ["statements: open appeals"],
    allOf(({ statements }, after) => statements.open(site, { limit: 40, after })),
  ],
  [
    "a site's notices that are answered, page after page",
    ["notices: by state"],
    allOf(({ notices }, after) => notices.listed(site, ["removed", "kept"], { limit: 40, after })),
  ],
  [
    "a site's notices of some time that wait",
    ["notices: by state"],
    ({ notices }) =>
      notices.listed(site, ["received"], {
        limit: 40,
        from: new Date(0).toISOString(),
        to: busyNow.toISOString(),
      }),
  ],
  [
    "what is near its deadline, and somebody was told of",
    ["notices: told and due", "statements: told and due"],
    async ({ notices, statements }) => {
      await notices.toldTo(site, "mo", 100);
      await statements.toldTo(site, "mo", 100);
    },
  ],
  ["which notices of a site are due", ["notices: due"], ({ notices }) => notices.due(site, busyNow, 20)],
  [
    "which appeals of a site are due",
    ["statements: open appeals"],
    ({ statements }) => statements.due(site, busyNow, 20),
  ],
  [
    "the statements of a site, page after page",
    ["statements: by time"],
    allOf(({ statements }, after) =>
      statements.between(site, { from: new Date(0), to: busyNow }, { limit: 40, after }),
    ),
  ],
  [
    "some decisions",
    ["decisions: decision"],
    ({ decisions }) => decisions.byIds(refused.slice(0, 20).map(({ decision }) => decision?.id ?? "")),
  ],
  [
    "what a year's report says of the law",
    ["notices: by time", "sanctions: by time", "statements: appeals by time"],
    async ({ notices, sanctions, statements }) => {
      for await (const _ of notices.reported(site, new Date(0), busyNow));
      for await (const _ of statements.reported(site, new Date(0), busyNow));
      for await (const _ of sanctions.reported(site, new Date(0), busyNow));
    },
  ],
  ["a notice", [], ({ notices }) => notices.byId(site, `notice ${numberOf(noticed[0])}`)],
  ["which sites have somebody told", ["sites: escalating"], ({ sites }) => sites.escalating()],
  [
    "the sanctions of a person, the latest first",
    ["sanctions: of a person"],
    ({ sanctions }) => sanctions.of(site, busyAuthor),
  ],
  [
    "what somebody wrote last",
    ["comments: by author"],
    ({ comments }) => comments.lastByAuthor(site, busyAuthor),
  ],
];

const gone = { site, user: busyAuthor, pseudonym: "erased-1" };
/** These change what they find. */
const ofThoseWhoGo: Question[] = [
  [
    "some of what somebody wrote",
    ["comments: by author"],
    ({ comments }) => comments.someByAuthor(gone, 100),
  ],
  [
    "some of what somebody decided",
    ["decisions: by a person"],
    ({ decisions }) => decisions.someBy({ ...gone, user: "mo" }, 20),
  ],
  [
    "whether the relay has written decisions down",
    ["decisions: decision"],
    ({ decisions }) => decisions.untilKnown(["decision 1", "decision 2"], 0),
  ],
  [
    "taking words out of the trail of some comments",
    ["decisions: trail of a comment"],
    ({ decisions }) => decisions.eraseWords(site, ids),
  ],
  ["taking an author off what they wrote", [], ({ comments }) => comments.eraseAuthor(deleted, gone)],
  [
    "taking an author out of their statements",
    ["statements: mine"],
    ({ statements }) => statements.erase(gone),
  ],
  [
    "who heard an appeal",
    ["statements: heard by", "statements: open appeals"],
    async ({ statements }) => {
      const [one] = (await statements.open(site, { limit: 1 })).items;
      if (!one?.appeal) throw new Error("no appeal waits");
      const appeal = {
        ...one.appeal,
        state: "upheld",
        heardBy: { kind: "person", id: "mo", name: "Mo" },
      } as const;
      await statements.model.updateOne({ _id: one._id }, { $set: { appeal } });
      await statements.eraseHearer({ ...gone, user: "mo" });
    },
  ],
  [
    "whose name is on the statements of some decisions",
    [],
    ({ statements }) =>
      statements.eraseActor(
        refused.map(({ decision }) => decision?.id ?? ""),
        { ...gone, user: machine.id },
      ),
  ],
  [
    "who answered notices of a comment",
    ["notices: of a comment"],
    ({ notices }) => notices.eraseActor([noticed[0]?._id ?? ""], { ...gone, user: "ada" }),
  ],
  [
    "who was told of a deadline",
    ["notices: told", "statements: told"],
    async ({ notices, statements }) => {
      await notices.eraseTold({ ...gone, user: "mo" });
      await statements.eraseTold({ ...gone, user: "mo" });
    },
  ],
  ["who was sanctioned", ["sanctions: of a person"], ({ sanctions }) => sanctions.erase(gone)],
  [
    "what somebody has imposed",
    ["sanctions: by a person"],
    ({ sanctions }) => sanctions.imposedBy({ ...gone, user: "mo" }),
  ],
  [
    "what somebody has imposed or lifted",
    ["sanctions: by a person", "sanctions: lifted by a person"],
    ({ sanctions }) => sanctions.eraseActor({ ...gone, user: "mo" }),
  ],
  [
    "what somebody has noted",
    ["notes: by a person"],
    ({ notes }) => notes.eraseActor({ ...gone, user: "mo" }),
  ],
  [
    "what was noted on some comments",
    ["notes: notes of a comment"],
    ({ notes }) => notes.forget(site, [thread]),
  ],
  [
    "what a learner was taught of some comments",
    ["lessons: on a comment"],
    ({ models }) => models.forget(site, first.slice(20)),
  ],
  [
    "who judged",
    ["judgements: by a person"],
    ({ judgements }) => judgements.eraseActor({ ...gone, user: "mo" }),
  ],
  ["what was noted on somebody", ["notes: notes on a person"], ({ notes }) => notes.forgetPerson(gone)],
  [
    "what somebody has proposed, and what was about them",
    ["proposals: about a person", "proposals: by a person", "proposals: decided by a person"],
    async ({ proposals }) => {
      await proposals.erase(gone);
      await proposals.erase({ ...gone, user: "mo" });
    },
  ],
  [
    "what is passed on by somebody, and to them",
    ["referrals: by a person", "referrals: to somebody"],
    ({ referrals }) => referrals.erase({ ...gone, user: "mo" }),
  ],
  [
    "what was passed on of some comments",
    ["referrals: open"],
    ({ referrals }) => referrals.forget(site, ids),
  ],
  ["making reports anonymous", ["flags: by reader"], ({ flags }) => flags.erase({ ...gone, user: "cem" })],
  ["what a reader follows", [], ({ readings }) => readings.erase({ ...gone, user: "reader-10" })],
  ["who ignores somebody", ["ignored: who ignores somebody"], ({ ignored }) => ignored.erase(gone)],
  [
    "where somebody was a guest",
    ["stories: guests"],
    async ({ stories }) => {
      await stories.put(busyStory, { guests: [busyAuthor] });
      await stories.eraseGuest(gone);
    },
  ],
  ["who is the reader of the publisher's id", ["users: sub"], ({ users }) => users.bySub(site, busyAuthor)],
  ["whether anybody else is of a role", ["users: staff"], askedOfStaff],
  ["who is being erased", ["users: erasing"], askedOfErasures],
];

const ofOperators: Question[] = [
  ["a version of the filters", ["filterSets: version"], ({ filterSets }) => filterSets.version(site, 12)],
  ["all versions of the filters", ["filterSets: version"], ({ filterSets }) => filterSets.versions(site)],
  [
    "the draft of the filters",
    [],
    async ({ filterDrafts }) => {
      const saved = await filterDrafts.save("site-7", { filters: [], default: "publish" }, machine, 1);
      await filterDrafts.revisionOf(saved?._id ?? "");
      await filterDrafts.of("site-7");
      await filterDrafts.eraseActor({ ...gone, site: "site-7" });
    },
  ],
  [
    "which number the next version gets",
    ["filterSets: version"],
    ({ filterSets }) => filterSets.add(site, { filters: [], default: "publish" }, machine, ""),
  ],
];

const mo = { kind: "person", id: "mo", name: "Mo" } as const;
const rank = { role: "moderator", sections: ["sport"] } as const satisfies ShownRank;
const ofTheTeam: Question[] = [
  [
    "who is invited, by which code",
    ["invitations: of a site", "invitations: code"],
    async ({ staff, invitations }) => {
      const invitation = { _id: "i", site, code: "c", for: "Léa", rank, at: busyNow, by: mo, until: later };
      const about = { id: null, name: "Léa" };
      await staff.invite(invitation, { by: mo, act: "invited", about, from: null, to: rank });
      await invitations.of(site);
      await invitations.byCode(site, "c");
    },
  ],
  ["who is staff", ["users: staff"], ({ staff }) => staff.of(site)],
  [
    "what was done about it, page after page",
    ["staffActs: of a site"],
    allOf(({ staff }, after) => staff.acts(site, { limit: 40, after })),
  ],
  [
    "what somebody has done about it",
    ["staffActs: of a site", "invitations: of a site"],
    ({ staff }) => staff.erase({ ...gone, user: "mo" }),
  ],
  [
    "what was sent to a webhook, page after page",
    ["deliveries: of a webhook"],
    allOf(({ deliveries }, after) => deliveries.list(site, "rare", { limit: 10, after })),
  ],
  ["what is still to be sent", ["deliveries: waiting"], ({ deliveries }) => deliveries.left(later, 100)],
  [
    "the trail of a site, page after page",
    ["trail: by time"],
    allOf(({ trail }, after) => trail.list(site, { limit: 100, after })),
  ],
  [
    "the trail of what somebody did, page after page",
    ["personas: of a person", "trail: by a person"],
    allOf(({ trail }, after) => trail.list(site, { limit: 40, by: "mo", after })),
  ],
  [
    "the trail of a comment",
    ["personas: of a person", "trail: about something"],
    ({ trail }) => trail.list(site, { limit: 40, about: thread }),
  ],
  [
    "all looks in a trail, page after page",
    ["trail: of a kind"],
    allOf(({ trail }, after) => trail.list(site, { limit: 20, kind: "look", after })),
  ],
  [
    "how much of a trail is older than it would be kept",
    ["trail: by time"],
    ({ trail }) => trail.countBefore(site, busyNow, 1000),
  ],
  ["where a chain ends", ["trail: chain"], ({ trail }) => trail.head(site)],
  ["whether a chain holds", ["trail: chain"], ({ trail }) => trail.check(site, 100)],
  ["what is let go of a trail", ["trail: chain"], ({ trail }) => trail.cut(site, new Date(0))],
  ["who somebody is in the trail", ["personas: of a person"], ({ personas }) => personas.of(site, "mo")],
  [
    "what the trail has of somebody who goes, and of what they wrote",
    ["personas: of a person", "trail: about something", "trail: by a person"],
    async ({ trail }) => {
      await trail.forgetWords(site, [thread]);
      await trail.erase({ ...gone, user: "mo" });
    },
  ],
  ["who has a name", ["users: likeness"], ({ users }) => users.named(site, "Op", 10)],
];

const ofSearching: Question[] = [
  [
    "the jobs of a site, page after page",
    ["decisionJobs: of a site"],
    allOf(({ jobs }, after) => jobs.of(site, { limit: 10, after })),
  ],
  [
    "the job that a key has begun before",
    ["decisionJobs: idempotency"],
    ({ jobs }) => jobs.byKey(site, "mo", "key 2"),
  ],
  [
    "what is to be carried on with",
    ["decisionJobs: at work", "decisionJobs: of a site"],
    async ({ jobs }) => {
      const [done] = (await jobs.of("gazette", { limit: 1 })).items;
      await jobs.move(done?._id ?? "", ["running"], { state: "done" });
      return jobs.atWork();
    },
  ],
  [
    "how far a job has come, and what comes next",
    ["decisionJobParts: of a job", "decisionJobs: of a site"],
    async ({ jobs, jobParts }) => {
      const [{ _id: job } = { _id: "" }] = (await jobs.of(site, { limit: 1 })).items;
      const part = await jobParts.next(job, "open");
      if (part) await jobParts.settle(part, { state: "decided", decided: 50 });
      await jobParts.progress([job]);
    },
  ],
  [
    "the backtests of a site, page after page",
    ["backtests: of a site"],
    allOf(({ backtests }, after) => backtests.of(site, { limit: 10, after })),
  ],
  [
    "what of the past is judged again",
    ["comments: of a site"],
    async ({ comments }) => {
      const begin = { at: new Date(0), id: "" };
      const past = new PastComments(comments);
      await past.read({ site, from: null, to: busyNow, last: 20 }, begin, "with").next();
      await past.momentAfter(site, begin.at, 10);
    },
  ],
  ["the keys of a site", ["apiKeys: of a site"], ({ apiKeys }) => apiKeys.of(site)],
  [
    "what came in of late",
    ["comments: of a site"],
    ({ comments }) => arrivalsOf(comments, { site, from: new Date(0), to: busyNow }, 20),
  ],
  [
    "the newest texts, for their languages",
    ["comments: of a site"],
    ({ comments }) => newestTexts(comments, { site, from: new Date(0), to: busyNow }, 20),
  ],
  [
    "which learners have something to learn",
    ["learning: waiting"],
    ({ learning }) => learning.waiting(later),
  ],
  ["how far a learner has come", ["models: snapshot"], ({ models }) => models.head(site)],
  ["the number of a learner's last snapshot", ["models: snapshot"], ({ models }) => models.number(site)],
  ["a snapshot of a learner", ["models: snapshot"], ({ models }) => models.snapshot(site, 2)],
  ["who was right in a backtest", [], ({ judgements }) => judgements.on("backtest", first)],
  [
    "what was taught of some texts",
    [],
    ({ models }) => models.lessonsBy(first.slice(0, 20).map((id) => `${id} 1`)),
  ],
  ["what was done on a site since", ["trail: chain"], ({ trail }) => trail.after(site, 100, 50)],
  ["where suggestions are looked for", ["suggestions: at work"], ({ suggestions }) => suggestions.atWork()],
  [
    "where they are to be looked for by night",
    ["suggestions: by night"],
    async ({ suggestions }) => {
      await suggestions.expect(site, later);
      await suggestions.due(later);
    },
  ],
  [
    "what is suggested, and what of it somebody does not want who is erased",
    [],
    async ({ suggestions }) => {
      await suggestions.begin(site, { kind: "person", id: "mo", name: "Mo" });
      await suggestions.advance(site, { total: 10, done: 5 });
      await suggestions.fail(site);
      await suggestions.eraseActor({ ...gone, user: "mo" });
    },
  ],
  ["backtests that are to be carried on with", ["backtests: at work"], ({ backtests }) => backtests.atWork()],
  [
    "what a backtest has found changed",
    ["backtests: of a site", "backtestChanges: of a backtest"],
    async ({ backtests, changes }) => {
      const [{ _id: test } = { _id: "" }] = (await backtests.of(site, { limit: 1 })).items;
      await changes.of(test, { limit: 10 });
    },
  ],
  [
    "how often what a version has acts",
    ["brakeWatches: of a version"],
    ({ brakeWatches }) => brakeWatches.of(site, 1),
  ],
  [
    "what a filter has decided, page after page",
    ["comments: decided by a filter", "comments: masked by filters"],
    allOf(({ comments }, after) =>
      new JudgedComments(comments).page(
        site,
        { decidedBy: "words", from: null, to: null },
        { limit: 40, after },
      ),
    ),
  ],
  [
    "what was decided by no person, of what a filter has",
    ["comments: decided by a filter", "comments: masked by filters"],
    ({ comments }) => {
      const span = { decidedBy: "words", from: new Date(0), to: busyNow };
      return new JudgedComments(comments).untouched(site, span, { limit: 50 });
    },
  ],
  [
    "what filters have concluded of late",
    ["comments: of a site"],
    ({ comments }) => new JudgedComments(comments).ofLate(site, 200),
  ],
  [
    "what was taken back of filters, page after page",
    ["filterUndos: of a site"],
    allOf(({ filterUndos }, after) => filterUndos.of(site, { limit: 10, after })),
  ],
  ["what is being taken back", ["filterUndos: at work"], ({ filterUndos }) => filterUndos.atWork()],
  [
    "the parts of what is taken back",
    ["filterUndos: of a site", "filterUndoParts: of an undo"],
    async ({ filterUndos, undoParts }) => {
      const [{ _id: undo } = { _id: "" }] = (await filterUndos.of(site, { limit: 1 })).items;
      await undoParts.next(undo, "open");
      await undoParts.items(undo, { limit: 40 });
      await undoParts.progress(undo);
    },
  ],
  ["the version in shadow", ["shadowRuns: at work"], ({ shadowRuns }) => shadowRuns.current(site)],
  [
    "the versions that were in shadow, page after page",
    ["shadowRuns: of a site"],
    allOf(({ shadowRuns }, after) => shadowRuns.of(site, { limit: 10, after })),
  ],
  [
    "what the last shadow would have judged otherwise, page after page",
    ["shadowRuns: of a site", "shadowVerdicts: differing"],
    async (stores) => {
      const run = (await stores.shadowRuns.last(site))?._id ?? "";
      await allOf(({ shadowVerdicts }, after) => shadowVerdicts.differing(run, { limit: 10, after }))(stores);
    },
  ],
  [
    "what the last shadow would hold that nobody has decided on",
    ["shadowRuns: of a site", "shadowVerdicts: differing"],
    async (stores) => {
      const run = (await stores.shadowRuns.last(site))?._id ?? "";
      await stores.shadowVerdicts.differing(run, { limit: 10, would: "hold", people: "undecided" });
    },
  ],
  [
    "what a shadow would have judged otherwise of one comment",
    ["shadowRuns: of a site", "shadowVerdicts: differing"],
    async ({ shadowRuns, shadowVerdicts }) => {
      const run = (await shadowRuns.last(site))?._id ?? "";
      const { items } = await shadowVerdicts.differing(run, { limit: 1 });
      await shadowVerdicts.one(run, items[0]?.comment ?? "");
    },
  ],
  [
    "what shadows have concluded, to be counted",
    ["shadowVerdicts: due"],
    ({ shadowVerdicts }) => shadowVerdicts.due(50),
  ],
  [
    "what became of what a shadow has judged",
    ["shadowVerdicts: due"],
    async ({ shadowVerdicts }) => {
      const [verdict] = await shadowVerdicts.due(1);
      if (verdict) await shadowVerdicts.note(verdict, { fate: "rejected", decidedAt: later });
    },
  ],
  ["the searches that somebody keeps", [], ({ savedViews }) => savedViews.of(site, "moderator-1")],
  ["where somebody wrote from", ["traces: of a person"], ({ traces }) => traces.of(site, "reader-3")],
  ["who wrote from a network", ["traces: of a network"], ({ traces }) => traces.from(site, "print-1", 21)],
  [
    "all that is kept of where somebody wrote from",
    ["traces: of a person"],
    async ({ traces }) => {
      for await (const trace of traces.eachOf(site, "reader-3")) expect(trace.user).toBe("reader-3");
      await traces.erase({ ...gone, user: "reader-3" });
    },
  ],
  ["how somebody reads, and what they have read", [], ({ wellbeings }) => wellbeings.of(site, "moderator-1")],
  [
    "what was read on another day",
    [],
    ({ wellbeings }) => wellbeings.add(site, "moderator-1", "2026-11-29", [{ comment: "c1", kinds: [] }]),
  ],
  [
    "who keeps searches for what somebody wrote or decided",
    ["savedViews: about an author", "savedViews: about a moderator"],
    ({ savedViews }) => savedViews.erase(gone),
  ],
  [
    "what is left to the next shift, page after page",
    ["handovers: of a site"],
    allOf(({ handovers }, after) => handovers.of(site, { limit: 10, after })),
  ],
  [
    "what somebody has left to others",
    ["handovers: by a person", "handovers: done by a person"],
    ({ handovers }) => handovers.eraseActor({ ...gone, user: "mo" }),
  ],
  [
    "the waves of a site, page after page",
    ["waves: of a site"],
    allOf(({ waves }, after) => waves.of(site, { limit: 10, after })),
  ],
  [
    "what belongs to a wave, and of how much it is",
    ["waveParts: of a wave", "waves: of a site"],
    async ({ waves, waveParts }) => {
      const [{ _id: wave } = { _id: "" }] = (await waves.of(site, { limit: 1 })).items;
      const comments = await waveParts.comments(site, wave);
      await waves.among(comments);
      await waveParts.sizes([wave]);
      await waveParts.ofWaves([wave]);
    },
  ],
  [
    "whether something decided on a wave of a site holds",
    ["waves: of a site"],
    ({ waves }) => waves.isAnyStanding(site, new Date(0)),
  ],
  [
    "what somebody has written of waves",
    ["waveParts: by an author"],
    ({ waveParts }) => waveParts.erase(gone),
  ],
  ["in which jobs somebody is named", ["decisionJobs: of a site"], ({ jobs }) => jobs.erase(gone)],
];

const questions = [
  ...ofComments,
  ...ofServices,
  ...ofTheWorker,
  ...ofWhomItConcerns,
  ...ofModerators,
  ...ofReaders,
  ...ofTheLaw,
  ...ofThoseWhoGo,
  ...ofOperators,
  ...ofTheTeam,
  ...ofSearching,
];

test.each(questions)("%s: by an index, without sorting, reading little besides", async (_, indexes, ask) => {
  const { done, used } = await watch(ask);
  expect(done.filter((one) => !isLean(one))).toEqual([]);
  expect(done.some(({ answered }) => answered > 0)).toBe(true);
  expect(used.sort()).toEqual([...indexes].sort());
});

test("what a new leader says again is found by its time: few enough to be sorted", async () => {
  const { done, used } = await watch(({ events }) => events.since(new Date(busyNow.getTime() - 15 * 60_000)));
  const ofEvents = done.filter(({ command }) => command === "query events");
  expect(ofEvents).toMatchObject([{ sortedInMemory: true, documentsRead: 16, answered: 16 }]);
  expect(used).toEqual(["events: kept"]);
});

test("figures are counted by reading what was decided in their time, and nothing else", async () => {
  const time = { from: new Date(busyNow.getTime() - 60 * 60_000), to: busyNow };
  const { done, used } = await watch(({ decisions }) =>
    decisions.counted({ site, ...time, step: "hour", timeZone: "Europe/Paris", stories: null }),
  );
  const decided = await storesOf(connection).decisions.model.countDocuments({
    site,
    at: { $gte: time.from, $lt: time.to },
  });
  expect(decided).toBeGreaterThan(0);
  expect(Math.max(...done.map(({ documentsRead }) => documentsRead))).toBe(decided);
  expect(used).toEqual(["decisions: by time"]);
});

test("one's own figures are counted by reading what was decided in their time, and what was decided before on the same", async () => {
  const time = { from: new Date(busyNow.getTime() - 60 * 60_000), to: busyNow };
  const { used } = await watch(({ decisions }) => decisions.ownCounted({ site, user: "reader 1", ...time }));
  expect(used).toEqual(["decisions: by time"]);
});

test("all that waits under a story is found by reading the story, once", async () => {
  const { done, used } = await watch(() => queues().allOfStory(busyStory));
  expect(done.reduce((sum, { documentsRead }) => sum + documentsRead, 0)).toBe(ofStory.length);
  expect(used).toEqual(["comments: of a story"]);
});

test("a guest is taken off what a story's events tell by reading these, and no others", async () => {
  const { done, used } = await watch(({ events }) => events.eraseGuest(busyStory, gone));
  expect(done).toMatchObject([{ command: "update events" }]);
  expect(done[0]?.documentsRead).toBe(ofStory.length);
  expect(used).toEqual(["events: seq"]);
});

/** The indexes that moderators' looks go by. */
const looks: [index: string, sought: Omit<SoughtComments, "q" | "section" | "wave">][] = [
  ["of a site", {}],
  ["of a story", { story }],
  ["by author", { author: busyAuthor }],
  ["decided by a person", { decidedBy: busyModerator, newerThan: 100_000 }],
  ...soughtQueue.options.map((queue): [string, SoughtComments] => [`sought in ${queue}`, { queue }]),
];

test("a search reads a story's comments in order, and no more of them than it may", async () => {
  const { done, used } = await watch(({ comments }) => comments.search(busyStory, ["7"], { limit: 9 }, 100));
  const [scan, ...others] = done;
  expect(scan).toMatchObject({ sortedInMemory: false, documentsRead: 100 });
  expect(others.filter((one) => !isLean(one))).toEqual([]);
  expect(used).toEqual(["comments: of a story"]);
});

test.each(looks)(
  "moderators' looks read comments %s in the order of time, and no more than they may",
  async (index, sought) => {
    const { done, used } = await watch(({ comments }) =>
      lookFor(comments, { site, ...sought, status: "held" }, undefined, 10),
    );
    expect(done).toMatchObject([{ sortedInMemory: false, documentsRead: 10 }]);
    expect(used).toEqual([`comments: ${index}`]);
  },
);

test("no index is written that nothing is asked of", async () => {
  const looked = looks.map(([index]) => `comments: ${index}`);
  const asked = new Set([...questions.flatMap(([, indexes]) => indexes), ...looked]);
  const others = [...(await indexReads(connection)).keys()].filter((index) => !asked.has(index));
  // one for figures, one for the leader, those by which sessions, invitations, jobs and what was told are forgotten, and one that keeps two
  // from taking names that look alike at once
  expect(others.sort()).toEqual([
    "backtestChanges: kept",
    "backtests: kept",
    "brakeWatches: kept",
    "decisionJobParts: kept",
    "decisionJobs: kept",
    "decisions: by time",
    "deliveries: kept for a while",
    "endedSessions: remembered",
    "events: kept",
    "filterUndoParts: kept",
    "filterUndos: kept",
    "invitations: over",
    "judgements: kept",
    "lessons: kept",
    "notifications: kept",
    "proposals: kept",
    "referrals: kept",
    "serviceLessons: kept for",
    "shadowVerdicts: kept",
    "signIns: expired",
    "traces: kept",
    "users: claim",
    "waveParts: kept",
    "waves: kept",
  ]);
});

/** What MongoDB did while a question was answered, and the indexes that it read for it. */
async function watch(ask: (stores: Stores) => Promise<unknown>): Promise<{ done: Done[]; used: string[] }> {
  const before = await indexReads(connection);
  const done = await profile(connection, () => ask(stores));
  const after = await indexReads(connection);
  return { done, used: [...after.keys()].filter((index) => after.get(index) !== before.get(index)) };
}

/** A few documents more than are answered may be read, to find out what is not there or to change one. */
function isLean({ plan, sortedInMemory, documentsRead, answered }: Done): boolean {
  return !plan.includes("COLLSCAN") && !sortedInMemory && documentsRead <= 2 * answered + 1;
}

/** Asks for every page of a list. */
function allOf(pages: Pages) {
  return async (stores: Stores): Promise<void> => {
    for (let after: string | null | undefined; after !== null;) after = (await pages(stores, after)).next;
  };
}

/** Which of all comments one is. */
function numberOf(comment: { _id: string } | undefined): number {
  return parseInt(comment?._id ?? "", 16);
}

async function askedOfSessions({ endedSessions }: Stores): Promise<boolean> {
  await endedSessions.end("a session", new Date());
  return endedSessions.has("a session");
}

async function askedOfStaff({ users }: Stores): Promise<boolean> {
  const facts = { site, email: null, role: "operator", passwordHash: "none fits" } as const;
  for (const name of ["Op", "Opa", "Ope"]) await users.register({ ...facts, name });
  return users.hasOther(site, "operator", "nobody");
}

async function askedOfErasures({ users }: Stores): Promise<void> {
  const { _id } = await users.addGuest(site, "Passer-by");
  await users.beginErasing(_id);
  for (const one of await users.erasing()) {
    await users.underErasure(one.erasing.pseudonym);
    await users.forget(one);
  }
}

async function allOfOnePerson({ comments, reactions, flags, readings, statements }: Stores): Promise<number> {
  const lists = [
    comments.eachByAuthor(site, busyAuthor),
    reactions.eachByReader(site, busyAuthor),
    readings.eachByReader(site, busyAuthor),
    statements.eachOf(site, busyAuthor),
    flags.eachByReader(site, "ana"),
  ];
  let found = 0;
  for (const list of lists) for await (const one of list) found += one.site === site ? 1 : 0;
  return found;
}
