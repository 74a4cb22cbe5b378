import type { FlagReason } from "#contract";

const order: Record<FlagReason, number> = {
  abuse: 0,
  spam: 1,
  "off-topic": 2,
  "personal-data": 3,
  illegal: 4,
  other: 5,
};

/** Every reason that a reader may report a comment for, in the order in which they are offered. */
export const reasons = Object.keys(order).filter((reason): reason is FlagReason => reason in order);
