import { z } from "zod";

export const commentStatus = z.enum(["pending", "held", "published", "rejected", "deleted"]);
export type CommentStatus = z.infer<typeof commentStatus>;

/** What the machine concludes, from mild to grave. */
export const verdictKind = z.enum(["publish", "flag", "hold", "reject"]);
export type VerdictKind = z.infer<typeof verdictKind>;

export const role = z.enum(["reader", "moderator", "operator", "admin"]);
export type Role = z.infer<typeof role>;

export const queueName = z.enum(["held", "reported", "notices", "appeals", "new-authors", "audit"]);
export type QueueName = z.infer<typeof queueName>;

/** Languages that Palabre's own texts exist in. */
export const textLanguage = z.enum(["fr", "en"]);
export type TextLanguage = z.infer<typeof textLanguage>;

/** Which of them one reads. */
export const readLanguage = z.object({
  lang: z
    .string()
    .max(35)
    .optional()
    .describe("of Palabre's own words in the answer; else by Accept-Language"),
});
export type ReadLanguage = z.infer<typeof readLanguage>;

/** A text of Palabre's own, said in every language that it speaks. */
export const localized = z.record(textLanguage, z.string());
export type Localized = z.infer<typeof localized>;

/** What a site calls the comments that its newsroom has picked. */
export const featuredLabel = z.record(textLanguage, z.string().trim().min(1).max(60));

export const siteId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, "must be lower-case letters, digits and hyphens, 63 at most");

/** The publisher's own id of an article, or its canonical URL. */
export const storyId = z
  .string()
  .min(1, "must not be empty")
  .max(2048, "must be 2,048 characters at most")
  .refine((id) => !/[\p{Cc}]/u.test(id), "must not contain control characters");

export const opaqueId = z.string().min(1, "must not be empty").max(64, "must be 64 characters at most");

export const timestamp = z.iso.datetime();

/** Who did something: a person, or the machine. */
export const actor = z.object({
  kind: z.enum(["person", "machine"]),
  id: z.string(),
  name: z.string(),
});
export type Actor = z.infer<typeof actor>;

/** When it came near its deadline undecided, and who was told. */
export const escalated = z.object({ at: timestamp, to: z.array(actor) }).meta({ id: "Escalated" });
export type Escalated = z.infer<typeof escalated>;

/** A discussion, named as the outside names it. */
export const storyRef = z.object({ site: siteId, story: storyId });
export type StoryRef = z.infer<typeof storyRef>;

/** Where something was said, as far as it is known. */
export const storyPlace = z.object({
  id: storyId,
  url: z.string().nullable(),
  title: z.string().nullable(),
});
export type StoryPlace = z.infer<typeof storyPlace>;

/** Which part of a list is asked for: how many items, and after which cursor. */
export const listQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(30),
  after: z.string().max(256).optional(),
});
export type ListQuery = z.infer<typeof listQuery>;

export function page<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), next: z.string().nullable() });
}
export interface Page<Item> {
  items: Item[];
  next: string | null;
}
