import type { Localized, Verdict } from "#contract";
import { statusAfter } from "#moderation";
import {
  machine,
  newDecision,
  type StoredComment,
  type StoredDecision,
  type StoredSite,
  textLanguageOf,
} from "#store";

/**
 * Whatever the filters say, a sanction on its author keeps a comment from readers; what they refuse, they refuse.
 * @param chance that people look at it afterwards, 0…1
 */
export function decisionOf(
  comment: StoredComment,
  verdict: Verdict,
  site: StoredSite,
  { isUntrusted, chance }: { isUntrusted: boolean; chance: number },
): StoredDecision {
  const { languages, moderation } = site.settings;
  const { under } = comment;
  const to = statusAfter(verdict.verdict, under || isUntrusted ? "pre" : moderation);
  const why = under && to === "held" ? underSanction[under] : isUntrusted ? ofNewAuthor : verdict.reason;
  const grounds = { reason: why[textLanguageOf(undefined, languages)], version: verdict.version };
  const sampled = !under && to !== "held" && Math.random() < chance;
  if (under === "shadow" && to === "held")
    return newDecision(comment, machine, "rejected", { ...grounds, shadow: true });
  return newDecision(comment, machine, to, { ...grounds, ...(sampled ? { sampled, chance } : {}) });
}

const ofNewAuthor: Localized = {
  fr: "Trop peu de commentaires de ce compte ont été publiés jusqu’ici : une personne lit d’abord.",
  en: "Too few comments by this account were published so far: a person reads first.",
};

const underSanction: Record<NonNullable<StoredComment["under"]>, Localized> = {
  premoderate: {
    fr: "Une personne relit les commentaires de ce compte avant leur publication.",
    en: "A person reads what this account writes before it is published.",
  },
  masked: {
    fr: "Des données personnelles y ont été masquées\u00a0: une personne relit ce qui y change.",
    en: "Personal data was masked in it: a person reads what is changed in it.",
  },
  shadow: {
    fr: "Ce compte n’écrit que pour lui-même (sanction «\u202ffantôme\u202f»).",
    en: "This account writes for itself alone (sanction “shadow”).",
  },
};
