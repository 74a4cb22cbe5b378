import { z } from "zod";
import { timestamp } from "./words.js";

/** Requests and answers of Perspective's API, as its clients send and read them.
 *  @see https://developers.perspectiveapi.com/s/about-the-api-methods */
export const perspectiveAttribute = z.enum([
  "TOXICITY",
  "LIKELY_TO_REJECT",
  "SEVERE_TOXICITY",
  "IDENTITY_ATTACK",
  "INSULT",
  "PROFANITY",
  "THREAT",
  "SEXUALLY_EXPLICIT",
  "SPAM",
]);
export type PerspectiveAttribute = z.infer<typeof perspectiveAttribute>;

const passedOn = {
  languages: z.array(z.string().max(35)).max(20).optional(),
  clientToken: z.string().max(1000).optional(),
};

const probability = z.number().min(0).max(1);
const longest = 100_000;

export const analyzeRequest = z
  .looseObject({
    comment: z.looseObject({
      text: z.string().max(longest, "must have 100,000 characters at most"),
      type: z.string().optional(),
    }),
    requestedAttributes: z
      .record(
        z.string().max(100),
        z.looseObject({
          scoreType: z.string().optional(),
          scoreThreshold: probability.optional().describe("lower scores are left out"),
        }),
      )
      .refine((asked) => Object.keys(asked).length > 0, "must name an attribute"),
    spanAnnotations: z.boolean().default(false),
    dropUnsupportedAttributes: z
      .boolean()
      .default(false)
      .describe("attributes that the site has nothing for are left out, instead of refused"),
    doNotStore: z.boolean().optional().describe("nothing is ever stored"),
    ...passedOn,
  })
  .meta({ id: "PerspectiveRequest" });
export type AnalyzeRequest = z.infer<typeof analyzeRequest>;

const score = z.object({ value: probability, type: z.literal("PROBABILITY") });

const attributeScore = z.object({
  spanScores: z.array(z.object({ begin: z.int(), end: z.int(), score })),
  summaryScore: score,
});
export type AttributeScore = z.infer<typeof attributeScore>;

export const analyzeAnswer = z
  .object({
    attributeScores: z.record(z.string(), attributeScore),
    languages: z.array(z.string()),
    detectedLanguages: z.array(z.string()).optional(),
    clientToken: z.string().optional(),
  })
  .meta({ id: "PerspectiveAnswer" });
export type AnalyzeAnswer = z.infer<typeof analyzeAnswer>;

/** What clients would teach Perspective: Palabre learns from the site's own people alone. */
export const suggestRequest = z
  .looseObject({ comment: z.looseObject({ text: z.string().max(longest) }), ...passedOn })
  .meta({ id: "PerspectiveSuggestion" });
export type SuggestRequest = z.infer<typeof suggestRequest>;

export const suggestAnswer = z
  .object({ clientToken: z.string().optional(), detectedLanguages: z.array(z.string()).optional() })
  .meta({ id: "PerspectiveSuggested" });

/** A refusal, as all of Google's APIs say it. */
export const googleError = z.object({
  error: z.object({
    code: z.int(),
    message: z.string(),
    status: z.string(),
    details: z.array(z.record(z.string(), z.unknown())),
  }),
});
export type GoogleError = z.infer<typeof googleError>;

/** Hours for which the key of before opens the door as well. */
export const renewPerspectiveKey = z.object({ overlap: z.coerce.number().int().min(0).max(720).default(24) });
export type RenewPerspectiveKey = z.infer<typeof renewPerspectiveKey>;

/** Whether the door is open, and to whom besides. */
export const perspectiveDoor = z
  .object({
    open: z.boolean().describe("whether there is a key"),
    formerUntil: timestamp.nullable().describe("until when the key of before counts as well"),
  })
  .meta({ id: "PerspectiveDoor" });
export type PerspectiveDoor = z.infer<typeof perspectiveDoor>;

/** What opens the door to a site: shown this once. */
export const perspectiveKey = z
  .object({ key: z.string().describe("as Perspective's clients send it: ?key=") })
  .meta({ id: "PerspectiveKey" });
