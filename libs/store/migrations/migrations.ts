import type { Connection, Model } from "mongoose";
import { defaultSettings } from "#contract";
import { Backtests } from "../backtests/backtests.js";
import { ApiKeys } from "../keys/api-keys.js";
import { ChangedComments } from "../backtests/changed-comments.js";
import { BrakeWatches } from "../brakes/brake-watches.js";
import { Judgements } from "../backtests/judgements.js";
import { Comments } from "../comments/comments.js";
import { DecisionJobs } from "../decision-jobs/decision-jobs.js";
import { JobParts } from "../decision-jobs/job-parts.js";
import { Decisions } from "../decisions/decisions.js";
import { Events } from "../events/events.js";
import { FilterSets } from "../filter-sets/filter-sets.js";
import { FilterUndos } from "../filter-undos/filter-undos.js";
import { UndoParts } from "../filter-undos/undo-parts.js";
import { Flags } from "../flags/flags.js";
import { Handovers } from "../handovers/handovers.js";
import { Ignored } from "../ignored/ignored.js";
import { Imports } from "../imports/imports.js";
import { Learning } from "../models/learning.js";
import { Models } from "../models/models.js";
import { Notes } from "../notes/notes.js";
import { Notices } from "../notices/notices.js";
import { Notifications } from "../notifications/notifications.js";
import { Proposals } from "../proposals/proposals.js";
import { Reactions } from "../reactions/reactions.js";
import { Readings } from "../readings/readings.js";
import { Referrals } from "../referrals/referrals.js";
import { RelayLeases } from "../relay/relay-lease.js";
import { Sanctions } from "../sanctions/sanctions.js";
import { SavedViews } from "../saved-views/saved-views.js";
import { Answers } from "../services/answers.js";
import { Outages } from "../services/outages.js";
import { Secrets } from "../services/secrets.js";
import { ToldServices } from "../services/told-services.js";
import { Uses } from "../services/uses.js";
import { EndedSessions } from "../sessions/ended-sessions.js";
import { SignIns } from "../sessions/sign-ins.js";
import { ShadowRuns } from "../shadow/shadow-runs.js";
import { ShadowVerdicts } from "../shadow/shadow-verdicts.js";
import { Sites } from "../sites/sites.js";
import { Invitations } from "../staff/invitations.js";
import { Staff } from "../staff/staff.js";
import { Statements } from "../statements/statements.js";
import { Stories } from "../stories/stories.js";
import { Suggestions } from "../suggestions/suggestions.js";
import { Traces } from "../traces/traces.js";
import { Wellbeings } from "../wellbeing/wellbeings.js";
import { Users } from "../users/users.js";
import { WaveParts } from "../waves/wave-parts.js";
import { Waves } from "../waves/waves.js";
import { claimNames } from "./claim-names.js";
import { createDeliveries } from "./create-deliveries.js";
import { createTrail } from "./create-trail.js";
import { reshapeIndexes } from "./reshape-indexes.js";
import { placeWaiting } from "./place-waiting.js";
import { noteDeadlines } from "./note-deadlines.js";
import { oneProposalAtATime } from "./one-proposal-at-a-time.js";
import { statePastReasons } from "./state-past-reasons.js";
import { sayWhatBrakesStop } from "./say-what-brakes-stop.js";
import { sliceBacktests } from "./slice-backtests.js";
import { nameShadowRuns } from "./name-shadow-runs.js";
import { takeDraftsOutOfSites } from "./take-drafts-out-of-sites.js";

export interface Migration {
  name: string;
  up(connection: Connection): Promise<void>;
}

/** In order; the database's version is how many of them it has had. Each may be run again after it was broken off. */
export const migrations: readonly Migration[] = [
  { name: "collections and indexes", up: createCollectionsAndIndexes },
  { name: "where the relay begins", up: (connection) => new RelayLeases(connection).begin() },
  { name: "lists of comments from indexes of their own", up: reshapeIndexes },
  { name: "events that name their comments", up: takeTextsOutOfEvents },
  { name: "an index of all that readers see of a story", up: reshapeIndexes },
  { name: "sessions that were ended", up: createEndedSessions },
  { name: "what readers follow and whom they ignore", up: createReadings },
  { name: "what names look like", up: claimNames },
  { name: "notifications, and who is to have them", up: createNotifications },
  { name: "indexes of all that somebody has written and chosen", up: indexByPerson },
  { name: "questions and picks, and what a site calls them", up: nameFeatured },
  { name: "notices, sanctions and statements", up: createLaw },
  { name: "statements of reasons for what was refused before", up: statePastReasons },
  { name: "where somebody is to be found who is erased", up: indexForErasure },
  { name: "decisions by time", up: (connection) => new Decisions(connection).model.createIndexes() },
  { name: "a sample of the machine's decisions for people", up: createAudit },
  { name: "who was staff, and who is invited", up: createStaff },
  { name: "notes on cases", up: (connection) => make(new Notes(connection)) },
  { name: "whether staff needs codes", up: nameTwoFactor },
  { name: "all comments of a site and of a story by time", up: inPlaceOf("shown by time") },
  { name: "notes on people", up: (connection) => new Notes(connection).model.createIndexes() },
  { name: "queues by their deadlines", up: noteDeadlines },
  { name: "decisions on many comments", up: createDecisionJobs },
  { name: "the trail", up: createTrail },
  { name: "searches that moderators keep", up: (connection) => make(new SavedViews(connection)) },
  { name: "what new authors write, for people", up: createNewAuthors },
  { name: "what is sent to webhooks", up: createDeliveries },
  { name: "waves", up: createWaves },
  { name: "a site's own reasons", up: settingOf("reasons") },
  { name: "messages that still wait", up: createDeliveries },
  { name: "acts that take two people", up: createProposals },
  { name: "what shifts leave to each other", up: (connection) => make(new Handovers(connection)) },
  { name: "what the law has told, by time", up: reportByTime },
  { name: "one proposal of the same at a time", up: oneProposalAtATime },
  { name: "a sample of people's decisions for others", up: createAuditOfPeople },
  { name: "cases that are passed on", up: createReferrals },
  { name: "queues by what matters most", up: placeWaiting },
  {
    name: "how moderators read, and what they have read",
    up: (connection) => make(new Wellbeings(connection)),
  },
  { name: "who wrote from the same network", up: createTraces },
  { name: "filters tried on the past", up: createBacktests },
  { name: "what was drawn, by its author", up: reshapeIndexes },
  { name: "whether authors are trusted from the beginning", up: settingOf("trustedAfter") },
  { name: "services that filters ask", up: createServices },
  { name: "keys for servers of sites", up: (connection) => make(new ApiKeys(connection)) },
  { name: "filters in shadow", up: createShadows },
  { name: "brakes on filters", up: (connection) => make(new BrakeWatches(connection)) },
  { name: "what filters decided, taken back", up: createFilterUndos },
  { name: "drafts of filters for themselves", up: takeDraftsOutOfSites },
  { name: "learners, and what they were taught", up: createModels },
  { name: "what decisions suggest", up: (connection) => make(new Suggestions(connection)) },
  { name: "what is looked for in queues, by who decided, and in sections", up: indexSought },
  {
    name: "notices by what became of them",
    up: (connection) => new Notices(connection).model.createIndexes(),
  },
  { name: "what is near its deadline, by who was told", up: indexTold },
  {
    name: "decisions on many comments, once for each key",
    up: (connection) => new DecisionJobs(connection).model.createIndexes(),
  },
  { name: "services that are not asked", up: (connection) => make(new Outages(connection)) },
  { name: "brakes by what they stop", up: sayWhatBrakesStop },
  { name: "what services have answered", up: (connection) => make(new Answers(connection)) },
  { name: "what services were told", up: (connection) => make(new ToldServices(connection)) },
  { name: "what filters have masked, by time", up: reshapeIndexes },
  { name: "backtests in slices", up: sliceBacktests },
  { name: "runs in shadow, and what was said of their changes", up: nameShadowRuns },
  { name: "the parts of the relay", up: (connection) => new RelayLeases(connection).nameParts() },
  {
    name: "where suggestions are looked for by night",
    up: (connection) => new Suggestions(connection).model.createIndexes(),
  },
  { name: "the outboxes of the relay", up: (connection) => new RelayLeases(connection).nameOutboxes() },
  { name: "by which sign-ins people are in", up: (connection) => make(new SignIns(connection)) },
  { name: "what a key has made, by story", up: inPlaceOf("idempotency") },
];

async function indexTold(connection: Connection): Promise<void> {
  await new Notices(connection).model.createIndexes();
  await new Statements(connection).model.createIndexes();
}

/** Collections are made beforehand, since a transaction should not have to. */
async function createCollectionsAndIndexes(connection: Connection): Promise<void> {
  const [stories, comments] = [new Stories(connection), new Comments(connection)];
  const stores = [
    comments,
    new Decisions(connection),
    new Events(connection, stories, comments),
    new FilterSets(connection),
    new Flags(connection),
    new Imports(connection),
    new Reactions(connection),
    new RelayLeases(connection),
    new Sites(connection),
    stories,
    new Users(connection),
  ];
  await make(...stores);
}

async function make(
  ...stores: readonly { model: Pick<Comments["model"], "createCollection" | "createIndexes"> }[]
): Promise<void> {
  for (const { model } of stores) {
    await model.createCollection();
    await model.createIndexes();
  }
}

async function createReadings(connection: Connection): Promise<void> {
  for (const { model } of [new Readings(connection), new Ignored(connection)]) await model.createCollection();
}

async function createNotifications(connection: Connection): Promise<void> {
  await make(new Notifications(connection), new Readings(connection));
}

/** A text is kept in its comment alone, so that it is gone when the comment is. */
async function takeTextsOutOfEvents(connection: Connection): Promise<void> {
  const events = connection.collection("events");
  const named = {
    type: "$event.type",
    comment: { $ifNull: ["$event.comment.id", "$event.id", null] },
    closed: { $ifNull: ["$event.closed", null] },
    count: { $ifNull: ["$event.count", null] },
  };
  await events.updateMany({ event: { $exists: true } }, [{ $set: named }, { $unset: "event" }]);
}

async function createEndedSessions(connection: Connection): Promise<void> {
  await make(new EndedSessions(connection));
}

async function nameFeatured(connection: Connection): Promise<void> {
  await reshapeIndexes(connection);
  const unnamed = { "settings.featuredLabel": { $exists: false } };
  await new Sites(connection).model.updateMany(unnamed, { $set: { "settings.featuredLabel": null } });
}

/** Sites of before get the deadline that new ones have. */
async function createLaw(connection: Connection): Promise<void> {
  await reshapeIndexes(connection);
  await make(new Notices(connection), new Sanctions(connection), new Statements(connection));
  const { noticeDeadline } = defaultSettings;
  const unset = { "settings.noticeDeadline": { $exists: false } };
  await connection
    .collection("sites")
    .updateMany(unset, { $set: { "settings.noticeDeadline": noticeDeadline } });
}

async function createAudit(connection: Connection): Promise<void> {
  await reshapeIndexes(connection);
  const { audit } = defaultSettings;
  await connection
    .collection("sites")
    .updateMany({ "settings.audit": { $exists: false } }, { $set: { "settings.audit": audit } });
}

async function createAuditOfPeople(connection: Connection): Promise<void> {
  await reshapeIndexes(connection);
  await settingOf("auditPeople")(connection);
}

async function createNewAuthors(connection: Connection): Promise<void> {
  await reshapeIndexes(connection);
  const { newAuthors } = defaultSettings;
  const unset = { "settings.newAuthors": { $exists: false } };
  await connection.collection("sites").updateMany(unset, { $set: { "settings.newAuthors": newAuthors } });
}

async function createStaff(connection: Connection): Promise<void> {
  await make(new Staff(connection), new Invitations(connection));
}

async function createProposals(connection: Connection): Promise<void> {
  await make(new Proposals(connection));
  await settingOf("fourEyes")(connection);
}

async function createReferrals(connection: Connection): Promise<void> {
  await make(new Referrals(connection));
  await settingOf("desks")(connection);
}

async function createBacktests(connection: Connection): Promise<void> {
  await make(new Backtests(connection), new ChangedComments(connection));
}

async function createServices(connection: Connection): Promise<void> {
  await make(new Secrets(connection), new Uses(connection));
}

async function createFilterUndos(connection: Connection): Promise<void> {
  await reshapeIndexes(connection);
  await make(new FilterUndos(connection), new UndoParts(connection));
}

async function createShadows(connection: Connection): Promise<void> {
  await make(new ShadowRuns(connection), new ShadowVerdicts(connection));
}

async function createModels(connection: Connection): Promise<void> {
  const { model, lessons } = new Models(connection);
  await make(new Learning(connection), new Judgements(connection), { model }, { model: lessons });
}

async function createTraces(connection: Connection): Promise<void> {
  await make(new Traces(connection));
  await settingOf("linkGuests")(connection);
}

/** Gives sites of before the default of a setting. */
function settingOf(name: keyof typeof defaultSettings): Migration["up"] {
  return async (connection) => {
    const setting = `settings.${name}`;
    const unset = { [setting]: { $exists: false } };
    await connection.collection("sites").updateMany(unset, { $set: { [setting]: defaultSettings[name] } });
  };
}

async function nameTwoFactor(connection: Connection): Promise<void> {
  const { staffTwoFactor } = defaultSettings;
  const unset = { "settings.staffTwoFactor": { $exists: false } };
  await connection
    .collection("sites")
    .updateMany(unset, { $set: { "settings.staffTwoFactor": staffTwoFactor } });
}

/** Makes the indexes of comments, and then drops the one that they stand for: what it answers, or keeps from being twice, it does meanwhile. */
function inPlaceOf(replaced: string): Migration["up"] {
  return async (connection) => {
    await reshapeIndexes(connection);
    await dropIndex(new Comments(connection).model, replaced);
  };
}

async function dropIndex<Stored>({ collection }: Model<Stored>, name: string): Promise<void> {
  if (await collection.indexExists(name)) await collection.dropIndex(name);
}

async function createWaves(connection: Connection): Promise<void> {
  await make(new Waves(connection), new WaveParts(connection));
}

async function createDecisionJobs(connection: Connection): Promise<void> {
  await make(new DecisionJobs(connection), new JobParts(connection));
}

async function reportByTime(connection: Connection): Promise<void> {
  for (const store of [Notices, Sanctions, Statements]) await new store(connection).model.createIndexes();
  const { statementExport, transparencyReports } = defaultSettings;
  for (const [name, value] of Object.entries({ statementExport, transparencyReports })) {
    const unset = { [`settings.${name}`]: { $exists: false } };
    await connection.collection("sites").updateMany(unset, { $set: { [`settings.${name}`]: value } });
  }
}

async function indexForErasure(connection: Connection): Promise<void> {
  const stores = [Decisions, Ignored, Notifications, Sanctions, Statements, Stories, Users];
  for (const store of stores) await new store(connection).model.createIndexes();
}

async function indexByPerson(connection: Connection): Promise<void> {
  await reshapeIndexes(connection);
  await new Flags(connection).model.createIndexes();
  const reactions = new Reactions(connection).model;
  await reactions.createIndexes();
  await dropIndex(reactions, "mine on a story");
}

async function indexSought(connection: Connection): Promise<void> {
  await reshapeIndexes(connection);
  for (const store of [Stories, SavedViews]) await new store(connection).model.createIndexes();
}
