import { z } from "zod";
import { contentKind } from "./wellbeing.js";
import { verdictKind } from "./words.js";

export const filterId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,47}$/, "must be lower-case letters, digits and hyphens, 48 at most");

/** What every filter says of itself. */
export const filterBase = {
  id: filterId,
  then: verdictKind.optional().describe("without it, the filter only finds"),
  about: contentKind.optional().describe("what it looks for, where that weighs on whoever reads it"),
};

/** How grave what it finds is. */
export const severityDegree = z.int().min(1).max(3).default(1);
