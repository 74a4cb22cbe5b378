import { type Connection, mongo } from "mongoose";
import { type CaseRead, defaultComfort, defaultSettings, type FilterSet } from "#contract";
import { figuresOf } from "#moderation/learner/figures.js";
import { newLife } from "#moderation/learner/life.js";
import {
  Acts,
  Answers,
  ApiKeys,
  Backtests,
  BrakeWatches,
  type ChangedComment,
  ChangedComments,
  Comments,
  DecisionJobs,
  Decisions,
  Deliveries,
  EndedSessions,
  Events,
  FilterDrafts,
  FilterSets,
  FilterUndos,
  Flags,
  Handovers,
  Ignored,
  Imports,
  Invitations,
  JobParts,
  Judgements,
  Learning,
  Models,
  newDelivery,
  newWatch,
  newId,
  Notes,
  Notices,
  Notifications,
  Outages,
  Personas,
  readStoryKey,
  Proposals,
  Reactions,
  Readings,
  Referrals,
  RelayLeases,
  Sanctions,
  SavedViews,
  Secrets,
  ShadowRuns,
  ShadowVerdicts,
  SignIns,
  Sites,
  Staff,
  Statements,
  Stories,
  type StoredComment,
  type StoredEvent,
  statementOnComment,
  type StoredFlag,
  type StoredNote,
  type StoredNotice,
  type StoredProposal,
  type StoredReaction,
  type StoredReferral,
  type StoredSanction,
  type StoredStatement,
  type StoredStory,
  type StoredTrace,
  storyKey,
  Suggestions,
  ToldServices,
  Traces,
  Trail,
  type TrailEntry,
  unanswered,
  UndoParts,
  Users,
  Uses,
  WaveParts,
  Wellbeings,
  Waves,
} from "#store";
import { busyAuthor, busyComments, busyNow, busyStory } from "./busy-comments.js";
import { busyPersona, busyTrail } from "./busy-trail.js";

/** All questions that can be asked of a database. */
export function storesOf(connection: Connection) {
  const [stories, comments] = [new Stories(connection), new Comments(connection)];
  const models = new Models(connection);
  return {
    acts: new Acts(connection),
    apiKeys: new ApiKeys(connection),
    backtests: new Backtests(connection),
    brakeWatches: new BrakeWatches(connection),
    changes: new ChangedComments(connection),
    comments,
    decisions: new Decisions(connection),
    deliveries: new Deliveries(connection),
    jobs: new DecisionJobs(connection),
    jobParts: new JobParts(connection),
    endedSessions: new EndedSessions(connection),
    events: new Events(connection, stories, comments),
    filterDrafts: new FilterDrafts(connection),
    filterSets: new FilterSets(connection),
    filterUndos: new FilterUndos(connection),
    undoParts: new UndoParts(connection),
    flags: new Flags(connection),
    handovers: new Handovers(connection),
    ignored: new Ignored(connection),
    savedViews: new SavedViews(connection),
    imports: new Imports(connection),
    invitations: new Invitations(connection),
    leases: new RelayLeases(connection),
    judgements: new Judgements(connection),
    suggestions: new Suggestions(connection),
    learning: new Learning(connection),
    models,
    lessons: { model: models.lessons },
    notes: new Notes(connection),
    notices: new Notices(connection),
    notifications: new Notifications(connection),
    answers: new Answers(connection),
    outages: new Outages(connection),
    personas: new Personas(connection),
    proposals: new Proposals(connection),
    reactions: new Reactions(connection),
    readings: new Readings(connection),
    referrals: new Referrals(connection),
    sanctions: new Sanctions(connection),
    secrets: new Secrets(connection),
    shadowRuns: new ShadowRuns(connection),
    shadowVerdicts: new ShadowVerdicts(connection),
    signIns: new SignIns(connection),
    sites: new Sites(connection),
    staff: new Staff(connection),
    statements: new Statements(connection),
    stories,
    toldServices: new ToldServices(connection),
    traces: new Traces(connection),
    trail: new Trail(connection),
    users: new Users(connection),
    uses: new Uses(connection),
    wellbeings: new Wellbeings(connection),
    waves: new Waves(connection),
    waveParts: new WaveParts(connection),
  };
}
export type Stores = ReturnType<typeof storesOf>;

/** Fills a database with so much, so unevenly spread, that indexes differ in what they cost. */
export async function fill(stores: Stores, comments = busyComments()): Promise<void> {
  const seq = new Map<string, number>();
  const events = comments.map((comment) => {
    const key = storyKey(comment);
    seq.set(key, (seq.get(key) ?? 0) + 1);
    return eventOf(comment, seq.get(key) ?? 0);
  });
  await stores.comments.stored.insertMany(comments.map(judged));
  await stores.events.stored.insertMany(events);
  await stores.stories.stored.insertMany([...seq].map(([key, last]) => storyOf(key, last)));
  await stores.decisions.stored.insertMany(comments.flatMap(trailOf));
  await stores.deliveries.model.insertMany(comments.slice(0, 2000).map(deliveryOf), { lean: true });
  await many(400, (number) => askService(stores, number));
  await stores.trail.stored.insertMany(busyTrail(comments, busyStory.site));
  await stores.personas.model.insertMany(
    comments
      .slice(0, 500)
      .map(({ author: { id } }, at) => personaOf(busyStory.site, at === 0 ? "mo" : id, at)),
    { lean: true },
  );
  await Promise.all(comments.slice(0, 200).map((comment, number) => signUp(stores.users, comment, number)));
  await stores.notes.model.insertMany(comments.slice(0, 2000).map(noteOn), { lean: true });
  await stores.notes.model.insertMany(comments.slice(0, 600).map(noteOnAuthor), { lean: true });
  await stores.proposals.model.insertMany(comments.slice(0, 600).map(proposalOn), { lean: true });
  await stores.referrals.model.insertMany(comments.slice(0, 600).map(referralOn), { lean: true });
  await stores.flags.model.insertMany(comments.flatMap(flagsOf), { lean: true });
  await stores.notices.stored.insertMany(comments.flatMap(noticesOf));
  await stores.statements.stored.insertMany(comments.flatMap(statementsOn));
  await stores.sanctions.model.insertMany(comments.slice(0, 600).map(sanctionFor), { lean: true });
  await stores.notifications.add(comments.map(notificationOf));
  for (const [at, comment] of comments.slice(0, 300).entries()) await follow(stores, comment, at);
  await stores.ignored.model.insertMany(Array.from({ length: 200 }, ignoredBy), { lean: true });
  for (let number = 0; number < 60; number++) await keepView(stores.savedViews, number);
  await many(2000, (number) => signInAs(stores.signIns, number));
  await stores.traces.model.insertMany(Array.from({ length: 2000 }, traceOf), { lean: true });
  for (let number = 0; number < 60; number++) await readOn(stores.wellbeings, number);
  await stores.reactions.model.insertMany(comments.map(reactionTo), { lean: true });
  await many(200, (number) => openSite(stores.sites, number));
  for (let number = 0; number < 40; number++) await stores.jobs.begin(...jobOn(comments, number));
  for (let number = 0; number < 40; number++) await tryOn(stores, comments, number);
  await many(200, (number) => makeKey(stores.apiKeys, number));
  await stores.brakeWatches.count("journal", 1, async () => Array.from({ length: 200 }, watchOf));
  for (let number = 0; number < 40; number++) await undoOn(stores.filterUndos, comments, number);
  for (let number = 0; number < 40; number++) await shadowOn(stores, comments, number);
  for (let number = 0; number < 40; number++) await breakWave(stores.waves, comments.slice(number * 20));
  await teachMuch(stores, comments);
  for (let number = 0; number < 60; number++) await leave(stores.handovers, number);
  await many(200, (number) => suggestOn(stores.suggestions, number));
  await many(200, (number) => stores.filterDrafts.save(`site-${number}`, noFilters, by));
  for (let version = 1; version <= 20; version++)
    for (const site of ["journal", "gazette"]) await stores.filterSets.add(site, noFilters, by, "");
}

async function many(count: number, does: (number: number) => Promise<unknown>): Promise<void> {
  await Promise.all(Array.from({ length: count }, (_, number) => does(number)));
}

/** Each site has three snapshots, and what was taught of each of many comments; one site in twenty waits. */
async function teachMuch(
  { models, learning, judgements }: Stores,
  comments: readonly StoredComment[],
): Promise<void> {
  const bytes = new mongo.Binary(Buffer.alloc(1000));
  const from = new Date(0);
  const counted = { published: 0, rejected: 0, undone: 0, strayed: null, reached: 0, since: 1 };
  const snapshots = Array.from({ length: 200 }, (_, at) =>
    [1, 2, 3].map((number) => ({
      ...{ site: at === 0 ? "journal" : `site-${at}`, number, at: busyNow, ...counted, bytes },
      figures: figuresOf(newLife(null), number, busyNow),
    })),
  ).flat();
  await models.model.insertMany(snapshots, { lean: true });
  const lessons = comments.slice(0, 2000).map(({ _id, site, createdAt: at }) => {
    return { _id: `${_id} 1`, site, comment: _id, since: 1, context: {}, taught: [], at };
  });
  await models.lessons.insertMany(lessons, { lean: true });
  const judged = comments.slice(0, 2000).map(({ _id: comment, site, createdAt: at }, number) => {
    const facts = {
      _id: `backtest ${comment}`,
      id: `j ${number}`,
      site,
      backtest: "backtest",
      comment,
      revision: 1,
      at,
    };
    return { ...facts, right: "reject" as const, by: number % 50 === 0 ? { ...by, id: "mo" } : by };
  });
  await judgements.model.insertMany(judged, { lean: true });
  const waiting = Array.from({ length: 200 }, (_, at) => {
    return { _id: `site-${at}`, due: 1, waiting: at % 20 === 0, from };
  });
  await learning.model.insertMany(waiting, { lean: true });
}

/** One moderator in ten leaves something to be done, and has done as much. */
async function leave(handovers: Handovers, number: number): Promise<void> {
  const mo = { kind: "person", id: "mo", name: "Mo" } as const;
  const site = number % 3 ? "journal" : "gazette";
  const { _id } = await handovers.add({ site, by: number % 10 === 1 ? mo : by, text: `Text ${number}` });
  await handovers.settle(site, _id, number % 10 === 2 ? mo : by);
}

/** A wave of a dozen comments. */
async function breakWave(waves: Waves, comments: readonly StoredComment[]): Promise<void> {
  const [first] = comments;
  if (!first) return;
  const parts = comments
    .slice(0, 12)
    .map(({ _id, author, createdAt: at }) => ({ _id, author: author.id, at }));
  const { _id } = await waves.begin(first.site, parts);
  const until = new Date(busyNow.getTime() + 3_600_000);
  await waves.decide(first.site, _id, { job: "job-1", until });
}

const noFilters: FilterSet = { filters: [], default: "publish" };
const by = { kind: "person", id: "ada", name: "Ada" } as const;

function eventOf({ _id, site, story, createdAt: at }: StoredComment, seq: number): StoredEvent {
  return { site, story, seq, at, type: "comment.published", comment: _id, count: null, featured: null };
}

function storyOf(key: string, seq: number): StoredStory {
  const facts = { url: null, title: null, section: seq % 2 === 0 ? "Sport" : null, createdAt: new Date() };
  return { _id: key, ...readStoryKey(key), ...facts, seq, count: seq, readers: seq % 7 === 0 ? seq : 0 };
}

/** Some are a moderator's. */
function trailOf(
  { _id: comment, site, story, decision, verdict }: StoredComment,
  number: number,
): TrailEntry[] {
  if (!decision) return [];
  const mo = { kind: "person", id: "mo", name: "Mo" } as const;
  return [{ ...decision, by: number % 50 === 0 ? mo : decision.by, site, story, comment, verdict }];
}

/** One in fifty is to a webhook of its own. */
function deliveryOf({ _id: comment, site, story, createdAt }: StoredComment, number: number) {
  const occasion = { type: "comment.held", at: createdAt, said: { site, story, comment } } as const;
  return newDelivery(site, number % 50 === 0 ? "rare" : "own", occasion);
}

function personaOf(site: string, user: string, number: number) {
  return { _id: number === 0 ? busyPersona : `persona ${number}`, site, user };
}

/** Every other author signs in with a password, the rest by the publisher's own sign-in. */
async function signUp(
  users: Users,
  { site, author: { name } }: StoredComment,
  number: number,
): Promise<void> {
  if (number % 2 === 0)
    await users.register({ site, name, email: null, role: "reader", passwordHash: "none fits" });
  else await users.fromPublisher(site, { sub: name, name, exp: 0 });
}

/** Each twentieth names somebody to whom what is urgent escalates. */
async function openSite(sites: Sites, number: number): Promise<void> {
  const escalation = { people: number % 20 === 0 ? ["mo"] : [], hoursBefore: 4 };
  const settings = { ...defaultSettings, name: `Site ${number}`, escalation };
  await sites.create(`site-${number}`, settings, { secret: null, jwks: null });
}

function noteOn({ _id: comment, site, createdAt: at }: StoredComment, number: number): StoredNote {
  const mo = { kind: "person", id: "mo", name: "Mo" } as const;
  return { _id: newId(), site, comment, at, by: number % 50 === 0 ? mo : by, text: "Déjà averti." };
}

function noteOnAuthor({ site, author, createdAt: at }: StoredComment): StoredNote {
  return { _id: newId(), site, user: author.id, at, by, text: "Ton." };
}

/** One moderator in twenty follows what the busiest author writes. */
async function keepView(views: SavedViews, number: number): Promise<void> {
  const author = number % 20 === 0 ? busyAuthor : `author-${number}`;
  await views.put("journal", `moderator-${number}`, [{ name: "À suivre", search: { author } }]);
}

const hardOne: CaseRead["kinds"] = ["hate", "threat"];

async function readOn(wellbeings: Wellbeings, number: number): Promise<void> {
  const read = Array.from({ length: 40 }, (_, at) => ({ comment: `c${at}`, kinds: hardOne.slice(at) }));
  await wellbeings.choose("journal", `moderator-${number}`, { ...defaultComfort, veil: true });
  await wellbeings.add("journal", `moderator-${number}`, "2026-11-28", read);
}

/** Each of 500 people wrote from four networks, and from most of these nobody else did. */
function traceOf(_: unknown, number: number): StoredTrace {
  const [user, network] = [`reader-${number % 500}`, number % 20 === 0 ? 0 : number];
  const [site, print] = [number % 4 === 0 ? "gazette" : "journal", `print-${network}`];
  const on = new Date(busyNow.getTime() - (number % 29) * 86_400_000);
  return { _id: `${site} ${user} ${print} ${number}`, site, user, print, on };
}

/** Each of 500 people is in by four sign-ins. */
async function signInAs(signIns: SignIns, number: number): Promise<void> {
  const used = new Date(busyNow.getTime() - (number % 29) * 3_600_000);
  const until = new Date(busyNow.getTime() + 7 * 86_400_000);
  const [user, site] = [`reader-${number % 500}`, number % 4 === 0 ? "gazette" : "journal"];
  const _id = `sign-in-${number}`;
  await signIns.note({ _id, site, user, begun: used, used, until, browser: "Firefox", system: "Linux" });
}

/** Each of a hundred comments, half of them by one moderator. */
function jobOn(comments: readonly StoredComment[], number: number): Parameters<DecisionJobs["begin"]> {
  const mo = { kind: "person", id: "mo", name: "Mo" } as const;
  const site = number % 4 === 0 ? "gazette" : "journal";
  const job = { site, by: number % 2 === 0 ? mo : by, select: { author: busyAuthor }, note: null };
  const items = comments
    .slice(number * 100, (number + 1) * 100)
    .map(({ _id: comment, revision }) => ({ comment, revision, waited: true }));
  const idempotencyKey = `key ${number}`;
  return [{ ...job, idempotencyKey, decision: "reject", reason: "Vague" }, items];
}

/** One site in twenty is looked at. */
async function suggestOn(suggestions: Suggestions, number: number) {
  const site = number === 0 ? "journal" : `site-${number}`;
  await suggestions.begin(site, number % 2 === 0 ? { ...by, id: "mo" } : by);
  if (number % 20 > 0) await suggestions.fail(site);
  if (number % 10 === 1) await suggestions.expect(site, busyNow);
}

/** Every tenth is the one site's. */
async function makeKey(keys: ApiKeys, number: number) {
  const site = number % 10 === 0 ? "journal" : `site-${number}`;
  const whose = { user: `key-${number}`, session: `session-${number}`, expiresAt: busyNow };
  await keys.add({ site, name: "CMS", by, ...whose });
}

/** One of forty is at work; each has found a hundred comments changed. */
async function tryOn({ backtests, changes }: Stores, comments: readonly StoredComment[], number: number) {
  const site = number % 4 === 0 ? "gazette" : "journal";
  const asked = { site, by, filters: 1, set: noFilters, last: 1000, from: null, to: busyNow };
  const begun = await backtests.begin(asked);
  const changed = comments
    .slice(number * 100, (number + 1) * 100)
    .map(({ _id: comment, revision, createdAt: written }): ChangedComment => ({
      ...{ comment, revision, written, was: "publish", would: "hold" },
      ...{ decidedBy: null, people: null, seen: [] },
    }));
  await changes.add(begun, 0, changed);
  if (number > 0) await backtests.move(begun._id, ["running"], "done");
}

/** Of each of a hundred comments; one is at work. */
async function undoOn(undos: FilterUndos, comments: readonly StoredComment[], number: number) {
  const site = number % 4 === 0 ? "gazette" : "journal";
  const span = { version: 1, from: new Date(0), to: busyNow };
  const state = number === 0 ? "trying" : "done";
  const items = comments.slice(number * 100, (number + 1) * 100).map(({ _id: comment, revision }) => ({
    ...{
      comment,
      revision,
      decision: newId(),
      from: "rejected" as const,
      to: null,
      made: null,
      waited: false,
    },
  }));
  await undos.begin({ site, orderedBy: by, span, by: 2, dryRun: false, state }, items);
}

/** One in fifty by a filter. */
function judged(comment: StoredComment, number: number): StoredComment {
  if (number % 50 !== 0) return comment;
  const reason = { fr: "", en: "" };
  return { ...comment, verdict: { verdict: "hold", version: 1, decidedBy: "words", reason, findings: [] } };
}

/** Of each of 20 versions, ten filters act alone. */
function watchOf(_: unknown, number: number) {
  const site = number % 4 === 0 ? "gazette" : "journal";
  return newWatch({ site, version: number % 20, on: `filter-${number}`, effect: "reject" }, null);
}

/** One after the other; each has judged a hundred comments, some of them otherwise, and the last have to be counted. */
async function shadowOn(
  { shadowRuns, shadowVerdicts }: Stores,
  comments: readonly StoredComment[],
  number: number,
) {
  const site = number % 4 === 0 ? "gazette" : "journal";
  const run = await shadowRuns.model.db.transaction(async (session) => {
    await shadowRuns.end(site, session);
    return shadowRuns.begin({ site, version: 1, by, services: false, set: noFilters }, session);
  });
  const judged = comments.slice(number * 100, (number + 1) * 100).map(({ _id, createdAt: at }, of) => ({
    ...{ _id: `${run._id} ${_id} 1`, run: run._id, site, comment: _id, revision: 1, at },
    ...{ was: "publish" as const, would: of % 5 === 0 ? ("hold" as const) : ("publish" as const) },
    ...{
      differs: of % 5 === 0,
      decidedBy: null,
      found: [],
      unasked: [],
      seen: [],
      written: at,
      day: "2026-03-09",
    },
    ...{ fate: "undecided" as const, decidedAt: at },
    ...(of < 95 ? { counted: "undecided" as const, due: false } : { counted: null, due: true }),
  }));
  await shadowVerdicts.model.insertMany(judged, { lean: true });
}

/** Each twentieth waits; some were made, and others decided, by one moderator. */
function proposalOn({ _id, site, author, createdAt: at }: StoredComment, number: number): StoredProposal {
  const mo = { kind: "person", id: "mo", name: "Mo" } as const;
  const asked = { kind: "ban", reason: "Spam" } as const;
  const decided = { at, by: number % 50 === 1 ? mo : by, note: null };
  return {
    ...{ _id, site, user: author.id, key: `permanentBan ${_id}`, at },
    ...{ by: number % 50 === 0 ? mo : by, until: new Date(at.getTime() + 7 * 86_400_000) },
    ...{ act: { kind: "permanentBan", user: author.id, asked }, about: { name: author.name, excerpt: null } },
    ...(number % 20 === 0 ? { state: "open", decided: null } : { state: "confirmed", decided }),
    ...{ taken: null, made: number % 20 === 0 ? null : `made ${_id}` },
  };
}

/** Each twentieth counts; some were made by one moderator, others are for them. */
function referralOn({ _id, site, createdAt: at }: StoredComment, number: number): StoredReferral {
  const mo = { kind: "person", id: "mo", name: "Mo" } as const;
  const ended = { at: new Date(), decision: newId() };
  return {
    ...{ _id: newId(), site, comment: _id, at, by: number % 50 === 0 ? mo : by, note: null },
    to: number % 50 === 1 ? { kind: "person", id: "mo" } : { kind: "anyone" },
    ...(number % 20 === 0 ? { state: "open", ended: null } : { state: "ended", ended }),
  };
}

function flagsOf({ _id, site, story, createdAt: at }: StoredComment, number: number): StoredFlag[] {
  return ["ana", "ben", "cem"].slice(0, number % 4).map((user) => {
    return { _id: newId(), site, story, comment: _id, user, reason: "spam", detail: null, at };
  });
}

/** Two of each eleventh comment, the first of which is answered. */
function noticesOf(
  { _id: comment, site, story, createdAt: at }: StoredComment,
  number: number,
): StoredNotice[] {
  if (number % 11 !== 0) return [];
  const explanation = "C’est contraire à la loi.";
  const said = { site, story, comment, explanation, law: null, name: null, email: null, at, deadline: at };
  const answer = {
    state: "kept",
    answer: "Non.",
    answeredAt: at,
    answeredBy: by,
    decision: `d ${number}`,
  } as const;
  return [
    {
      _id: `notice ${number}`,
      receipt: `receipt ${number}`,
      key: `key ${number}`,
      ...said,
      ...unanswered,
      ...toldOf(number, at),
    },
    { _id: `answered ${number}`, receipt: `other ${number}`, ...said, ...answer, ...toldOf(number, at) },
  ];
}

/** Of some, a moderator was told. */
function toldOf(number: number, at: Date) {
  return number % 7 === 0
    ? { escalated: { at, to: [{ kind: "person", id: "mo", name: "Mo" } as const] } }
    : {};
}

/** Each third is appealed against. */
function statementsOn(comment: StoredComment, number: number): StoredStatement[] {
  const statement =
    comment.decision && statementOnComment(comment, comment.decision, { verdict: null, notice: false });
  if (!statement) return [];
  const { _id: about, createdAt: at } = comment;
  const heard = { state: "open", answer: null, answeredAt: null, heardBy: null } as const;
  return [
    {
      ...statement,
      appeal:
        number % 3 === 0
          ? { text: "Non.", at, deadline: at, case: about, ...heard, ...toldOf(number, at) }
          : null,
    },
  ];
}

/** One reader in twenty does not want to read who writes most. */
function ignoredBy(_: unknown, number: number) {
  const user = `reader-${number}`;
  const people = [number % 20 === 0 ? busyAuthor : "author-1"];
  return { _id: `journal ${user}`, site: "journal", user, people };
}

/** Some were imposed, and others lifted, by one moderator. */
function sanctionFor({ _id, site, author, createdAt: at }: StoredComment, number: number): StoredSanction {
  const mo = { kind: "person", id: "mo", name: "Mo" } as const;
  const restraint = { kind: "warn", until: null, scope: null, reason: "Ton" } as const;
  const cause = { comment: null, revision: null, story: null };
  const lifted = number % 50 === 1 ? { at, by: mo } : null;
  return { _id, site, user: author.id, at, by: number % 50 === 0 ? mo : by, ...restraint, ...cause, lifted };
}

function notificationOf({ _id: comment, site, story, author, createdAt: at }: StoredComment, number: number) {
  const user = author.id === busyAuthor ? `reader-${number % 7}` : busyAuthor;
  return { site, story, url: null, title: null, user, kind: "reply" as const, comment, at };
}

/** Every other reader follows the story, the rest a thread. */
async function follow({ readings }: Stores, comment: StoredComment, number: number): Promise<void> {
  const reader = `reader-${number}`;
  if (number % 2 === 0) await readings.followStory(comment, reader);
  else await readings.followThread(comment, reader, comment._id);
}

function reactionTo({ _id, site, story, author, createdAt: at }: StoredComment): StoredReaction {
  const user = author.id === busyAuthor ? "author-1" : busyAuthor;
  return { _id: `${_id} ${user} up`, site, story, comment: _id, user, kind: "up", at };
}

async function askService(
  { answers, outages, secrets, toldServices, uses }: Stores,
  number: number,
): Promise<void> {
  const site = number % 4 === 0 ? `elsewhere-${number}` : busyStory.site;
  const at = new Date(busyNow.getTime() - number * 43_200_000);
  await uses.note({ site, filter: `hook-${number % 5}` }, { cost: 1, took: number, failed: null }, false, at);
  const text = { site, filter: "ai", comment: `comment-${number}`, revision: 1 };
  await toldServices.take(text, { told: "spam", before: null, by: `delivery-${number}` });
  // those of before a month ago are let go of by MongoDB itself
  await answers.keep(`question-${number}`, Buffer.alloc(100), new Date());
  // one in three is back, of which nobody has been told yet
  const down = { site: `${site}-${number}`, filter: `hook-${number % 5}` };
  await outages.begin(down, { why: "failing", breaker: "open" }, at);
  if (number % 3 === 0) await outages.end(down, at);
  await secrets.add({ _id: `secret-${number}`, site, origin: "https://hook.example", sealed: "", at });
}
