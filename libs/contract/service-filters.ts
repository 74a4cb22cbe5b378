import { z } from "zod";
import { filterBase } from "./filter-base.js";
import type { FilterFault } from "./filter-faults.js";
import { outwardAddress } from "./web-address.js";

/** What stands for a secret that is kept; of no use to anybody. */
const keptSecret = /^kept:[0-9a-f]{24}$/;

/** Whether a secret is one that is kept, and not one that somebody wrote. */
export function isKept(secret: string): boolean {
  return keptSecret.test(secret);
}

const writeOnly = "Never given back: without it, the one that the filter has stays";

/** What every filter that asks somebody else's server says of that. */
const asking = {
  url: outwardAddress,
  deadline: z
    .int()
    .min(100)
    .max(10_000)
    .default(2000)
    .describe("ms within which an answer must be there, all tries together"),
  tries: z.int().min(1).max(3).default(2).describe("where it cannot be reached or has a fault of its own"),
  concurrency: z.int().min(1).max(16).default(6).describe("questions at the same time, of each worker"),
  onFailure: z
    .enum(["hold", "ignore"])
    .default("hold")
    .describe("what becomes of a comment without an answer, which is a finding either way"),
  cost: z.number().min(0).max(1000).default(0).describe("of one request, in whatever the site counts in"),
  budget: z
    .number()
    .min(0)
    .max(1_000_000_000)
    .optional()
    .describe("for a month (UTC); once it is spent, nothing is asked and the service counts as failing"),
};

const standardSecret = /^whsec_[A-Za-z0-9+/]{32,88}={0,2}$/;

/** The site's own server, asked with the headers of Standard Webhooks. */
export const httpFilter = z.strictObject({
  ...filterBase,
  type: z.literal("http"),
  ...asking,
  secret: z
    .string()
    .max(200)
    .refine((secret) => (secret.startsWith("whsec_") ? standardSecret.test(secret) : secret.length >= 16), {
      error:
        "must be whsec_ and the base64 of 24 to 64 bytes, or 16 characters at least, which are the key themselves",
      params: { name: "form", form: "secret" } satisfies FilterFault,
    })
    .optional()
    .describe(`signs what is sent. ${writeOnly}`),
});
export type HttpFilter = z.infer<typeof httpFilter>;

const key = z.string().trim().min(1).max(500).optional();

/** Akismet, or who speaks its protocol. */
export const akismetFilter = z.strictObject({
  ...filterBase,
  type: z.literal("akismet"),
  ...asking,
  url: outwardAddress.default("https://rest.akismet.com/1.1/"),
  secret: key.describe(`the API key. ${writeOnly}`),
  blog: outwardAddress.describe("the site's front page, as Akismet knows it"),
  teach: z
    .boolean()
    .default(true)
    .describe("tell it what people reject as spam, and what they publish that it took for spam"),
  spamReasons: z
    .array(z.string().trim().min(1).max(40))
    .max(100)
    .optional()
    .describe("the site's reasons that mean spam, by their ids; without it, spam and those of that category"),
});
export type AkismetFilter = z.infer<typeof akismetFilter>;

const threshold = z.number().min(0).max(1);

/** A moderation endpoint as OpenAI's, which scores a text by categories. */
export const moderationFilter = z.strictObject({
  ...filterBase,
  type: z.literal("moderation"),
  ...asking,
  url: outwardAddress.default("https://api.openai.com/v1/moderations"),
  secret: key.describe(`the API key, where it wants one. ${writeOnly}`),
  model: z.string().trim().min(1).max(200).default("omni-moderation-latest"),
  thresholds: z
    .record(z.string().min(1).max(100), threshold)
    .optional()
    .describe("the least score that counts, by category; without it, what the endpoint itself flags"),
  except: z
    .array(z.string().trim().min(1).max(100))
    .max(100)
    .optional()
    .describe("categories that never count"),
});
export type ModerationFilter = z.infer<typeof moderationFilter>;

/** A chat model that judges by the site's own policy. */
export const policyFilter = z.strictObject({
  ...filterBase,
  type: z.literal("policy"),
  ...asking,
  url: outwardAddress.default("https://api.openai.com/v1/chat/completions"),
  secret: key.describe(`the API key, where it wants one. ${writeOnly}`),
  deadline: asking.deadline.unwrap().default(8000),
  model: z.string().trim().min(1).max(200),
  policy: z
    .string()
    .trim()
    .min(20, "must say what may be written here and what may not")
    .max(20_000, "must be 20,000 characters at most")
    .describe("what may be written here and what may not, in the site's own words"),
  alone: z
    .boolean()
    .default(false)
    .describe("it may publish and reject by itself; else it holds at most, for a person"),
});
export type PolicyFilter = z.infer<typeof policyFilter>;

/** A filter that asks somebody else's server. */
export type ServiceFilter = HttpFilter | AkismetFilter | ModerationFilter | PolicyFilter;

/** Which of them are of no use without a secret. */
export const needsSecret: Record<ServiceFilter["type"], boolean> = {
  http: true,
  akismet: true,
  moderation: false,
  policy: false,
};

/** What a `http` filter is sent. */
export const httpQuestion = z
  .object({
    comment: z.object({ id: z.string(), revision: z.int(), text: z.string(), lang: z.string().nullable() }),
    author: z.object({ id: z.string(), name: z.string(), published: z.int(), rejected: z.int() }),
    story: z.object({ id: z.string(), url: z.string().nullable() }),
    site: z.string(),
  })
  .meta({ id: "HttpQuestion" });
export type HttpQuestion = z.infer<typeof httpQuestion>;

const place = z.int().min(0).optional();

/** What it answers. */
export const httpAnswer = z
  .object({
    verdict: z.enum(["publish", "hold", "reject"]).nullable().describe("null: its findings say all"),
    findings: z
      .array(
        z.object({
          rule: z.string().min(1).max(100),
          message: z.string().min(1).max(500),
          start: place.describe("in UTF-16 units of the text"),
          end: place,
          score: z.number().min(0).max(1).default(1),
        }),
      )
      .max(100)
      .default([]),
  })
  .meta({ id: "HttpAnswer" });
export type HttpAnswer = z.infer<typeof httpAnswer>;
