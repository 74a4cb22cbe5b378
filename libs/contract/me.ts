import { z } from "zod";
import { password, publisherEmail, publisherName, publisherSub, user, username } from "./accounts.js";
import { savedView } from "./moderation-search.js";
import { notificationKind } from "./notifications.js";
import { ownComment, reactionKind, flagReason } from "./readers.js";
import { signIn } from "./sign-ins.js";
import { statement } from "./statements.js";
import { wellbeing } from "./wellbeing.js";
import { listQuery, opaqueId, page, readLanguage, siteId, storyId, storyPlace, timestamp } from "./words.js";

/** A person as they see themselves. */
export const profile = user
  .extend({
    email: z.string().nullable(),
    guest: z.boolean(),
    publisher: z.boolean().describe("signed in by the publisher, who keeps name and mail address"),
    createdAt: timestamp,
  })
  .meta({ id: "Profile" });
export type Profile = z.infer<typeof profile>;

/** What is named is changed. A new password asks for the one before. */
export const profileChange = z
  .strictObject({
    username,
    email: z.email("must be a mail address").max(254).nullable(),
    password,
    currentPassword: z.string().min(1).max(256),
  })
  .partial()
  .refine(({ password, currentPassword }) => password === undefined || currentPassword !== undefined, {
    path: ["currentPassword"],
    message: "must come with a new password",
  })
  .meta({ id: "ProfileChange" });
export type ProfileChange = z.infer<typeof profileChange>;

/** A reader, named by the publisher's own id. */
export const readerPath = z.object({ site: siteId, sub: publisherSub });

/** What a publisher changes of one of their readers. */
export const readerChange = z
  .strictObject({ name: publisherName, email: publisherEmail.nullable() })
  .partial()
  .meta({ id: "ReaderChange" });
export type ReaderChange = z.infer<typeof readerChange>;

/** To be erased for good. Whoever has a password says it once more. */
export const erasure = z
  .strictObject({ currentPassword: z.string().min(1).max(256) })
  .partial()
  .optional()
  .meta({ id: "Erasure" });
export type Erasure = z.infer<typeof erasure>;

/** For the installation's admin, who is at home on every site, which one is meant; everyone else has one. */
export const ownSite = z.object({ site: siteId.optional() });
export type OwnSite = z.infer<typeof ownSite>;

export const myCommentsQuery = listQuery.extend({ ...ownSite.shape, ...readLanguage.shape });
export type MyCommentsQuery = z.infer<typeof myCommentsQuery>;

/** My comments on all stories of a site with what became of them, newest first. */
export const myComments = page(ownComment.extend({ story: storyPlace })).meta({ id: "MyComments" });
export type MyComments = z.infer<typeof myComments>;

const exportedComment = z.object({
  id: opaqueId,
  story: storyId,
  parent: opaqueId.nullable(),
  status: ownComment.shape.status,
  reason: ownComment.shape.reason,
  createdAt: timestamp,
  revisions: z
    .array(z.object({ revision: z.int(), text: z.string(), at: timestamp }))
    .describe("oldest first"),
});

const exportedReaction = z.object({ story: storyId, comment: opaqueId, kind: reactionKind, at: timestamp });
const exportedFlag = z.object({
  story: storyId,
  comment: opaqueId,
  reason: flagReason,
  detail: z.string().nullable(),
  at: timestamp,
});

const exportedReading = z.object({
  story: storyId,
  followsStory: z.boolean(),
  followedThreads: z.array(opaqueId),
  visitedAt: timestamp.nullable(),
});

const exportedStatement = statement.pick({
  id: true,
  at: true,
  about: true,
  comment: true,
  sanction: true,
  reason: true,
  automated: true,
  revokedAt: true,
  appeal: true,
});

const exportedNotification = z.object({
  kind: notificationKind,
  story: storyId.nullable(),
  comment: opaqueId.nullable(),
  statement: opaqueId.nullable(),
  at: timestamp,
  read: z.boolean(),
});

const exportedSignIn = signIn.omit({ id: true, current: true });

const exportedTrace = z.object({
  print: z.string(),
  on: z.iso.date().describe("the last day on which I wrote from there, by UTC"),
});

/** All that is kept of a person on a site. */
export const myData = z
  .object({
    profile,
    comments: z.array(exportedComment),
    reactions: z.array(exportedReaction),
    flags: z.array(exportedFlag),
    readings: z.array(exportedReading).describe("what I follow, and when I was last there"),
    statements: z.array(exportedStatement).describe("why I was refused or sanctioned, and my appeals"),
    notifications: z.array(exportedNotification).describe("what I was told of"),
    ignored: z.array(opaqueId).describe("whom I do not want to read"),
    views: z.array(savedView).describe("searches that I keep as a moderator"),
    traces: z
      .array(exportedTrace)
      .describe(
        "networks that I wrote from, where the site keeps it: not themselves, but a keyed hash of each",
      ),
    signIns: z.array(exportedSignIn).describe("by which I was in of late, with a password"),
    wellbeing: wellbeing.describe("how I read as a moderator, and what I have read"),
  })
  .meta({ id: "MyData" });
export type MyData = z.infer<typeof myData>;
