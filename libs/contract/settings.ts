import { z } from "zod";
import { webAddress } from "./web-address.js";
import { shownWebhook, webhooks } from "./webhooks.js";
import { featuredLabel, opaqueId, siteId, timestamp } from "./words.js";
import { flagReason, reactionKind } from "./readers.js";
import { statementCategory, territory } from "./statement-export.js";
import { fourEyes } from "./proposals.js";
import { siteReasons } from "./reasons.js";
import { desks } from "./referrals.js";

const perMinute = z.int().min(1).max(1_000_000);

export const limits = z.strictObject({
  commentLength: z.int().min(1).max(100_000).describe("characters"),
  postsPerMinute: perMinute,
  postsPerMinutePerAddress: perMinute,
  reactionsPerMinute: perMinute,
  flagsPerMinute: perMinute,
});
export type Limits = z.infer<typeof limits>;

const timeZone = z.string().refine((zone) => {
  try {
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}, "must be an IANA time zone such as Europe/Paris");

const languageTag = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, "must be a language tag such as fr or en-GB");

const origin = z
  .string()
  .refine(
    (value) => webAddress(value)?.origin === value,
    "must be an origin such as https://www.example.org",
  );

/** Who hears of it when a notice or an appeal comes near its deadline and nobody has decided. */
export const escalation = z.strictObject({
  people: z
    .array(opaqueId)
    .max(20, "must be 20 people at most")
    .describe("staff of the site, by their ids; with nobody named, nothing escalates"),
  hoursBefore: z.int().min(1).max(720).describe("hours before the deadline"),
});
export type Escalation = z.infer<typeof escalation>;

const goal = z.int().min(1, "must be a minute at least").max(10_080, "must be a week at most").nullable();

/** How soon somebody should have looked at what waits. */
export const goals = z
  .strictObject({ held: goal, reported: goal })
  .describe("minutes that something should wait at most in these queues; null: as long as it takes");
export type Goals = z.infer<typeof goals>;

const year = z.int().min(2020).max(2100);

/** How statements of reasons are said in the form of the European transparency database. */
export const statementExport = z.strictObject({
  categories: z
    .partialRecord(flagReason, statementCategory)
    .describe("of reasons for which another category than Palabre's own is meant"),
  territory: z.array(territory).max(40).describe("where decisions count; none: it is not said"),
  rules: z.url().max(500).nullable().describe("where the site's rules are to be read"),
  law: z.string().trim().min(1).max(500).nullable().describe("relied on where something is illegal"),
});
export type StatementExport = z.infer<typeof statementExport>;

/** The site's keys for its own sign-in. Write only. */
export const sso = z.strictObject({
  secret: z.string().min(32, "must have at least 32 characters").max(512).nullable(),
  jwks: z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(20) }).nullable(),
});
export type Sso = z.infer<typeof sso>;

export const settings = z
  .strictObject({
    name: z.string().trim().min(1).max(100),
    languages: z.array(languageTag).min(1).max(20),
    moderation: z.enum(["auto", "pre", "post"]),
    limits,
    editWindow: z.int().min(0).max(86_400).describe("seconds"),
    noticeDeadline: z
      .int()
      .min(1)
      .max(720)
      .describe("hours in which a notice of illegal content is to be answered"),
    appealDeadline: z.int().min(1).max(2160).describe("hours in which an appeal is to be heard"),
    escalation,
    goals,
    statementExport,
    transparencyReports: z.array(year).max(50).describe("years whose transparency report readers may read"),
    audit: z
      .number()
      .min(0)
      .max(1)
      .describe(
        "share of what the machine decides by itself that people decide on, too, without knowing what it said",
      ),
    auditPeople: z
      .number()
      .min(0)
      .max(1)
      .describe(
        "share of what people decide that somebody else decides on, too, without knowing what they or the machine said",
      ),
    newAuthors: z
      .int()
      .min(0)
      .max(20)
      .describe("so many of an author's first published comments are looked at by people afterwards, too"),
    trustedAfter: z
      .int()
      .min(0)
      .max(100)
      .describe("an author with fewer published comments is read by a person first; 0: nobody has to wait"),
    trailDays: z
      .int()
      .min(30)
      .max(36_500)
      .nullable()
      .describe("days for which the trail is kept; null: for good"),
    guests: z.boolean(),
    linkGuests: z
      .boolean()
      .describe(
        "whether moderators may see who, being a guest, wrote from the same network as somebody else; what was kept for it is dropped when it is switched off",
      ),
    registration: z.boolean().describe("readers may register with a password"),
    staffTwoFactor: z.boolean().describe("staff with a password have to sign in with a code as well"),
    origins: z.array(origin).max(100).describe("pages that may show the discussions; none: all may"),
    timeZone,
    reactions: z.array(reactionKind).max(12),
    featuredLabel: featuredLabel.nullable().describe("what the site calls its picks; null: as Palabre does"),
    fourEyes,
    desks: desks.describe("whom cases can be passed on to, besides colleagues by name"),
    reasons: siteReasons
      .nullable()
      .describe("why comments are refused; null: Palabre's own list, and any words besides"),
  })
  .meta({ id: "Settings" });
export type Settings = z.infer<typeof settings>;

export const defaultSettings: Omit<Settings, "name"> = {
  languages: ["en"],
  moderation: "auto",
  limits: {
    commentLength: 20_000,
    postsPerMinute: 10,
    postsPerMinutePerAddress: 60,
    reactionsPerMinute: 60,
    flagsPerMinute: 10,
  },
  editWindow: 300,
  noticeDeadline: 24,
  appealDeadline: 168,
  escalation: { people: [], hoursBefore: 4 },
  goals: { held: null, reported: null },
  statementExport: { categories: {}, territory: [], rules: null, law: null },
  transparencyReports: [],
  audit: 0,
  auditPeople: 0,
  newAuthors: 0,
  trustedAfter: 0,
  trailDays: null,
  guests: false,
  linkGuests: false,
  registration: true,
  staffTwoFactor: false,
  origins: [],
  timeZone: "UTC",
  reactions: ["up", "down"],
  featuredLabel: null,
  reasons: null,
  fourEyes: {},
  desks: [],
};

const named = z.strictObject({ ...settings.shape, limits: limits.partial() }).partial();

/** What a change names is changed, the rest stays. */
export const settingsChange = z
  .strictObject({
    ...named.shape,
    sso: sso.partial().extend({
      overlap: z
        .int()
        .min(0)
        .max(720)
        .optional()
        .describe("hours for which the secret of before counts as well, where another one is set"),
    }),
    webhooks,
    seen: named.describe(
      "what one changes, as one has seen it: where it is another by now, nothing is changed",
    ),
  })
  .partial()
  .meta({ id: "SettingsChange" });
export type SettingsChange = z.infer<typeof settingsChange>;

export const newSite = z
  .strictObject({
    id: siteId,
    ...settings.pick({ name: true }).shape,
    languages: z.array(languageTag).min(1).max(20).optional(),
  })
  .meta({ id: "NewSite" });
export type NewSite = z.infer<typeof newSite>;

export const createdSite = z
  .object({ site: settings.extend({ id: siteId }), ssoSecret: z.string().describe("shown this once") })
  .meta({ id: "CreatedSite" });

/** A site's settings as its operators see them; of the secrets, only whether they are set. */
export const shownSettings = settings
  .extend({
    id: siteId,
    sso: z.object({
      secret: z.boolean(),
      jwks: z.boolean(),
      formerUntil: timestamp.nullable().describe("until when the secret of before counts as well"),
    }),
    webhooks: z.array(shownWebhook),
  })
  .meta({ id: "ShownSettings" });
export type ShownSettings = z.infer<typeof shownSettings>;
