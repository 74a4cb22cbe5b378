import { z } from "zod";
import { forms } from "./filter-faults.js";
import { reasonId, spoken } from "./reasons.js";
import { contentKind } from "./wellbeing.js";
import { verdictKind } from "./words.js";

export const filterId = z
  .string()
  .regex(forms.id, "must be lower-case letters, digits and hyphens, 48 at most");

/** How grave something found is: 1 ordinary, 2 serious, 3 grave. */
const degree = z.int().min(1).max(3);

/** What every filter says of itself. */
export const filterBase = {
  id: filterId,
  then: verdictKind.optional().describe("without it, the filter only finds"),
  reason: reasonId
    .optional()
    .describe("the site's reason for which it holds or rejects: its text is what authors are told"),
  told: spoken(500)
    .optional()
    .describe("what authors are told instead; without both, a sentence for filters of its kind"),
  about: contentKind.optional().describe("what it looks for, where that weighs on whoever reads it"),
  severity: degree
    .optional()
    .describe(
      "how grave what it finds is, by which queues go: 1 (as without it) to 3; of a word or pattern, at least",
    ),
};

/** Of a word or pattern. */
export const severityDegree = degree.default(1);
