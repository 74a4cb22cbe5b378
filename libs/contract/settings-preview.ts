import { z } from "zod";
import { limits, settings } from "./settings.js";
import { timestamp } from "./words.js";

/** Settings of which it can be told what they would do to comments. */
const previewed = z
  .strictObject({
    ...settings.pick({
      moderation: true,
      trustedAfter: true,
      newAuthors: true,
      guests: true,
      languages: true,
      editWindow: true,
      audit: true,
      trailDays: true,
    }).shape,
    limits: limits.pick({ commentLength: true, postsPerMinute: true }).partial(),
  })
  .partial();

/** What settings would do to the comments that came in of late. Nothing is changed. */
export const newSettingsPreview = z
  .strictObject({
    settings: previewed,
    days: z.int().min(1).max(30).default(1).describe("so many days back"),
  })
  .meta({ id: "NewSettingsPreview" });
export type NewSettingsPreview = z.infer<typeof newSettingsPreview>;

const settingsFigures = z.object({
  tooLong: z.int().describe("refused: longer than they may be"),
  tooFast: z.int().describe("refused: too many by their author in a minute"),
  byGuests: z.int().describe("refused: by guests, where there are none"),
  rejected: z.int().describe("rejected by the filters"),
  waiting: z.int().describe("wait for a person"),
  published: z.int().describe("published without a person"),
  newcomers: z.int().describe("of these, looked at afterwards, since their author is new"),
  drawn: z.int().describe("of what the filters decide, so many are drawn for people; as expected"),
  lateEdits: z.int().describe("changed by their author after the time for it"),
});
export type SettingsFigures = z.infer<typeof settingsFigures>;

export const settingsPreview = z
  .object({
    from: timestamp,
    to: timestamp,
    comments: z.int().describe("that came in, as far as they were looked at"),
    whole: z.boolean().describe("false: there were more, and the newest were looked at"),
    now: settingsFigures.describe("as the settings are"),
    then: settingsFigures.describe("as they would be"),
    foreign: z
      .object({ looked: z.int(), now: z.int(), then: z.int() })
      .nullable()
      .describe(
        "of so many, the newest, how many are surely in none of the site's languages; null where its languages are not asked about",
      ),
    trailErased: z
      .int()
      .nullable()
      .describe(
        "entries of the trail that would go for good, 100,000 at most; null where its days are not asked about",
      ),
  })
  .meta({ id: "SettingsPreview" });
export type SettingsPreview = z.infer<typeof settingsPreview>;
