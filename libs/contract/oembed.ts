import { z } from "zod";

const pixels = z.coerce.number().int().min(1).max(10_000);

/** What a consumer asks of a permalink. @see https://oembed.com */
export const oembedQuery = z.object({
  url: z.string().min(1, "must be a comment's permalink").max(4096, "must be 4,096 characters at most"),
  format: z.string().max(20).default("json"),
  maxwidth: pixels.optional(),
  maxheight: pixels.optional(),
});
export type OembedQuery = z.infer<typeof oembedQuery>;

/** A comment to be shown in somebody else's page: a quotation, without script. */
export const oembed = z
  .object({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    title: z.string().optional(),
    author_name: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    cache_age: z.int().describe("seconds"),
    html: z.string(),
    width: z.int(),
    height: z.int().nullable().describe("null: as high as the text is long"),
  })
  .meta({ id: "Oembed" });
export type Oembed = z.infer<typeof oembed>;
