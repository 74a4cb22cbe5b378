import type { Localized, Verdict } from "#contract";
import { statusAfter, toldAuthor } from "#moderation";
import {
  machine,
  newDecision,
  type StoredComment,
  type StoredDecision,
  type StoredSite,
  textLanguageOf,
} from "#store";

/** What a decision goes by, besides the verdict. */
interface Grounds {
  /** its author has not earned the site's trust */
  isUntrusted: boolean;
  /** that people look at it afterwards where readers see it or never will, 0…1 */
  audit: number;
  /** it is one of those that the learner would decide on alone */
  isUnaided: boolean;
}

/** Whatever the filters say, a sanction on its author keeps a comment from readers; what they refuse, they refuse. */
export function decisionOf(
  comment: StoredComment,
  verdict: Verdict,
  site: StoredSite,
  { isUntrusted, audit, isUnaided }: Grounds,
): StoredDecision {
  const { languages, moderation } = site.settings;
  const { under } = comment;
  const to = statusAfter(verdict.verdict, under || isUntrusted ? "pre" : moderation);
  const general = under && to === "held" ? underSanction[under] : isUntrusted ? ofNewAuthor : null;
  const why = general ?? verdict.reason;
  const stated = { reason: why[textLanguageOf(undefined, languages)], version: verdict.version };
  if (under === "shadow" && to === "held")
    return newDecision(comment, machine, "rejected", { ...stated, shadow: true });
  const grounds =
    to === "published" ? stated : { ...stated, said: general ?? toldAuthor(verdict, site.settings) };
  if (under) return newDecision(comment, machine, to, grounds);
  const isPicked = isUntrusted && verdict.verdict !== "hold";
  const looked = to === "held" ? heldBy(isUnaided && !isPicked) : drawn(audit, isUnaided);
  return newDecision(comment, machine, to, { ...grounds, ...looked });
}

type Looked = Pick<StoredDecision, "sampled" | "chance" | "unaided">;

/** People look at all that is held; what another filter or its author's newness has held tells nothing of the learner alone. */
function heldBy(isUnaided: boolean): Looked {
  return isUnaided ? { chance: 1, unaided: true } : {};
}

function drawn(audit: number, isUnaided: boolean): Looked {
  if (Math.random() >= audit) return {};
  return { sampled: true, chance: audit, ...(isUnaided && { unaided: true }) };
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
