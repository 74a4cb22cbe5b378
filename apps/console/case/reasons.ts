import type { FlagReason } from "#contract";

/** Why a comment is refused, in the order of the number keys. */
export const reasons = [
  "abuse",
  "spam",
  "off-topic",
  "illegal",
  "personal-data",
  "other",
] as const satisfies readonly FlagReason[];
