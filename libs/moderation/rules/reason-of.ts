import type { Localized, Rule } from "#contract";

/** Why a rule concludes as it does, in each language; null where nobody has said it. What is said in one stands for both. */
export function reasonOf({ reason }: Pick<Rule, "reason">): Localized | null {
  return typeof reason === "string" ? { fr: reason, en: reason } : (reason ?? null);
}
