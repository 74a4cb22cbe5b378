import { z } from "zod";
import {
  commentStatus,
  featuredLabel,
  listQuery,
  opaqueId,
  page,
  queueName,
  siteId,
  storyId,
  timestamp,
} from "./words.js";
import { bar } from "./sanctions.js";

export const author = z
  .object({
    id: opaqueId,
    name: z.string(),
    avatar: z.string().nullable(),
    badges: z.array(z.string()),
  })
  .meta({ id: "Author" });
export type Author = z.infer<typeof author>;

/** How many of each kind: `{up: 3}`. A kind that nobody chose is left out. */
export const reactionCounts = z.record(z.string(), z.int());
export type ReactionCounts = z.infer<typeof reactionCounts>;

/** A comment as everyone gets it. A tombstone has no author and no text, and `status` says why. */
export const comment = z
  .object({
    id: opaqueId,
    parent: opaqueId.nullable(),
    depth: z.int().describe("0 for a top-level comment"),
    author: author.nullable(),
    html: z.string(),
    text: z.string(),
    lang: z.string().nullable(),
    status: commentStatus,
    createdAt: timestamp,
    editedAt: timestamp.nullable(),
    revision: z.int(),
    reactions: reactionCounts,
    get replies() {
      return z.object({ count: z.int(), items: z.array(comment), next: z.string().nullable() });
    },
    featured: z.boolean().describe("among the newsroom's picks"),
    answer: z.boolean().describe("a guest's reply, where guests answer readers' questions"),
    answered: z.boolean().describe("a top-level comment below which a guest's reply is to be read"),
  })
  .meta({ id: "Comment" });
export type Comment = z.infer<typeof comment>;

/** Readers talk with each other; or ask, and guests answer; or follow what is going on now. */
export const storyMode = z.enum(["discussion", "questions", "live"]);
export type StoryMode = z.infer<typeof storyMode>;

/** What a publisher allows on a story. Hours and guests count in the mode `questions` only. */
export const storyRules = z.object({
  closed: z.boolean().describe("takes no new comments"),
  readOnly: z
    .boolean()
    .describe("takes neither comments nor edits nor reactions; it is read and reported on"),
  mode: storyMode,
  opensAt: timestamp.nullable().describe("new top-level comments are taken from then on; null: already"),
  closesAt: timestamp.nullable().describe("new top-level comments are taken until then; null: for ever"),
  guests: z.array(opaqueId).describe("who answers: ids of users of the site"),
});
export type StoryRules = z.infer<typeof storyRules>;

export const storySummary = z
  .object({
    id: storyId,
    url: z.string().nullable(),
    title: z.string().nullable(),
    count: z.int().describe("published comments, replies included"),
    ...storyRules.shape,
    featured: z.int().describe("featured comments among them"),
    seq: z.int().describe("the last event that this page already contains"),
  })
  .meta({ id: "Story" });
export type StorySummary = z.infer<typeof storySummary>;

/** What a publisher says of a story; what is not named stays. */
export const storyChange = z
  .strictObject({
    url: z.url({ protocol: /^https?$/, error: "must be an http or https address" }).max(2048),
    title: z.string().trim().max(500),
    section: z.string().trim().max(200),
    ...storyRules.shape,
    guests: z.array(opaqueId).max(20, "name 20 guests at most"),
  })
  .partial()
  .meta({ id: "StoryChange" });
export type StoryChange = z.infer<typeof storyChange>;

export const sort = z.enum(["newest", "oldest", "top", "controversial", "replies"]);
export type Sort = z.infer<typeof sort>;

/** Which comments of a story are listed. */
export const show = z.enum(["all", "answered", "unanswered", "featured"]);
export type Show = z.infer<typeof show>;

const listed = listQuery.extend({
  sort: sort
    .default("newest")
    .describe(
      "`answered` and `unanswered` have newest, oldest and top; featured ones come newest pick first",
    ),
  show: show
    .default("all")
    .describe(
      "all top-level comments; those that a guest has answered, or not yet; or the featured ones, replies, too",
    ),
  with: z.enum(["site"]).optional().describe("`site`: the answer has the site's public settings, too"),
  lang: z.string().max(35).optional().describe("of an answer in HTML; else by Accept-Language"),
});
/** Orders that questions are kept in, answered or not. */
const questionSorts = sort.exclude(["controversial", "replies"]);
export const commentsQuery = listed.refine(
  ({ sort, show }) => show === "all" || show === "featured" || questionSorts.safeParse(sort).success,
  { path: ["sort"], message: `must be one of ${questionSorts.options.join(", ")} for questions` },
);
export type CommentsQuery = z.infer<typeof commentsQuery>;

export const repliesQuery = listed.omit({ sort: true, show: true, with: true });
export type RepliesQuery = z.infer<typeof repliesQuery>;

export const siteSummary = z
  .object({
    id: siteId,
    name: z.string(),
    languages: z.array(z.string()),
    moderation: z.enum(["auto", "pre", "post"]),
    signIn: z.object({ password: z.boolean(), sso: z.boolean(), guests: z.boolean() }),
    reactions: z.array(z.string()),
    limits: z.object({ commentLength: z.int() }),
    editWindow: z.int().describe("seconds"),
    timeZone: z.string(),
    featuredLabel: featuredLabel.nullable().describe("what the site calls its picks; null: as Palabre does"),
    realtime: z.object({ url: z.string(), path: z.string() }),
  })
  .meta({ id: "Site" });
export type SiteSummary = z.infer<typeof siteSummary>;

export const commentsPage = page(comment)
  .extend({ story: storySummary, site: siteSummary.optional().describe("where it was asked for") })
  .meta({ id: "CommentsPage" });
export type CommentsPage = z.infer<typeof commentsPage>;

export const repliesPage = page(comment).meta({ id: "RepliesPage" });
export type RepliesPage = z.infer<typeof repliesPage>;

export const commentWithAncestors = z
  .object({ comment, ancestors: z.array(comment).describe("from the top-level comment down to the parent") })
  .meta({ id: "CommentWithAncestors" });

export const countsQuery = z.object({
  story: z.preprocess(
    (value) => (value === undefined || Array.isArray(value) ? value : [value]),
    z.array(storyId).min(1, "name at least one story").max(100, "name 100 stories at most"),
  ),
});
export const counts = z.object({ counts: z.record(z.string(), z.int()) }).meta({ id: "Counts" });
export type Counts = z.infer<typeof counts>;

export const newComment = z
  .object({
    body: z.string(),
    parent: opaqueId.nullish(),
    url: z
      .url({ protocol: /^https?$/, error: "must be an http or https address" })
      .max(2048)
      .optional(),
    title: z.string().trim().max(500).optional(),
  })
  .meta({ id: "NewComment" });
export type NewComment = z.infer<typeof newComment>;

export const idempotencyKey = z
  .string()
  .regex(/^[\x21-\x7e]{1,128}$/, "must be 1 to 128 printable ASCII characters without spaces")
  .optional();

export const searchQuery = listQuery.extend({
  q: z
    .string()
    .trim()
    .min(2, "must have at least 2 characters")
    .max(80, "must have 80 characters at most")
    .refine((typed) => !/\p{Cc}/u.test(typed), "must not have control characters"),
});
export type SearchQuery = z.infer<typeof searchQuery>;

/** Whom one may mean by `@name`: who has written on the story. */
export const mentionsQuery = z.object({ q: z.string().trim().max(80).default("") });
export const mentionable = z.object({ people: z.array(author).max(10) }).meta({ id: "Mentionable" });
export type Mentionable = z.infer<typeof mentionable>;

export const ignoredPeople = z.object({ people: z.array(author) }).meta({ id: "IgnoredPeople" });
export type IgnoredPeople = z.infer<typeof ignoredPeople>;

/** A comment as its own author sees it, with what became of it. */
export const ownComment = comment
  .extend({
    reason: z.string().nullable().describe("why it was held or refused, if it was"),
    statement: opaqueId
      .nullable()
      .describe("the statement of reasons, where it was refused: by it one appeals"),
  })
  .meta({ id: "OwnComment" });
export type OwnComment = z.infer<typeof ownComment>;

/** A new text for a comment, on the revision that its author has seen. */
export const commentEdit = z
  .object({ body: z.string(), revision: z.int().min(1) })
  .meta({ id: "CommentEdit" });
export type CommentEdit = z.infer<typeof commentEdit>;

/** What is personal on a story, kept out of the pages that are the same for everyone. */
export const mine = z
  .object({
    comments: z
      .array(ownComment)
      .describe("those of mine that nobody else sees: pending, held, lately refused"),
    reactions: z.record(opaqueId, z.array(z.string())),
    ignored: z.array(opaqueId).describe("people whom I do not want to read"),
    followsStory: z.boolean(),
    follows: z.array(opaqueId).describe("comments whose threads I follow"),
    bar: bar.nullable().describe("the sanction that keeps me from taking part here"),
    lastVisit: timestamp.nullable().describe("when I was last here: what came after is new to me"),
    moderates: z.boolean().describe("whether I may decide on what is written here"),
  })
  .meta({ id: "Mine" });
export type Mine = z.infer<typeof mine>;

export const reactionKind = z.string().regex(/^[a-z][a-z0-9-]{0,31}$/, "must be a kind such as `up`");

export const flagReason = z.enum(["abuse", "spam", "off-topic", "illegal", "personal-data", "other"]);
export type FlagReason = z.infer<typeof flagReason>;
export const newFlag = z
  .object({ reason: flagReason, detail: z.string().trim().max(2000).optional() })
  .meta({ id: "NewFlag" });
export type NewFlag = z.infer<typeof newFlag>;

export const preview = z.object({ body: z.string() }).meta({ id: "NewPreview" });
export const previewed = z
  .object({
    html: z.string(),
    nudge: z
      .object({
        message: z.string(),
        spans: z.array(z.object({ start: z.int(), end: z.int() })),
      })
      .nullable()
      .describe("a kind word where the filters would hold it, and which words (UTF-16 units of body)"),
  })
  .meta({ id: "Preview" });
export type Previewed = z.infer<typeof previewed>;

export const queueCounts = z
  .object({
    queues: z.partialRecord(queueName, z.int()),
    urgent: z
      .partialRecord(queueName, z.int())
      .describe("of queues with a deadline: how many are near it (setting `escalation`), or over it"),
    oldest: z
      .partialRecord(queueName, timestamp)
      .describe("of queues without a deadline: since when waits what waits longest"),
    late: z
      .partialRecord(queueName, z.int())
      .describe("of queues with a goal (setting `goals`): how many have waited longer"),
    goals: z.partialRecord(queueName, z.int()).describe("of queues with a goal: in minutes"),
  })
  .meta({ id: "QueueCounts" });
export type QueueCounts = z.infer<typeof queueCounts>;
