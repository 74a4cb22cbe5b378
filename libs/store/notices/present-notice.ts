import type { CaseNotice, Localized, NoticeStatus, TextLanguage } from "#contract";
import { presentEscalation } from "../escalation.js";
import type { StoredNotice } from "./notice.schema.js";

const removed: Localized = {
  fr: "Le commentaire a été retiré.",
  en: "The comment has been taken down.",
};
const removedByFilters: Localized = {
  fr: "Le commentaire a été retiré par les filtres automatiques du site.",
  en: "The comment has been taken down by the site’s automatic filters.",
};
const redress: Localized = {
  fr: "Si cette réponse ne vous convient pas, vous pouvez envoyer un nouveau signalement qui dit pourquoi, vous adresser à un organe de règlement extrajudiciaire des litiges, ou saisir la justice.",
  en: "If you do not agree, you may send a new notice that says why, turn to an out-of-court dispute settlement body, or go to court.",
};

/** What became of a notice, for whoever has its receipt: never who decided. */
export function presentNotice(stored: StoredNotice, language: TextLanguage): NoticeStatus {
  const { _id, comment, state, answeredBy } = stored;
  const automated = answeredBy?.kind === "machine";
  const standard = (automated ? removedByFilters : removed)[language];
  const isOpen = state === "received";
  return {
    id: _id,
    comment,
    ...dates(stored),
    state,
    answer: isOpen ? null : (stored.answer ?? standard),
    automated,
    redress: isOpen ? null : redress[language],
  };
}

/** A notice as moderators see it in a case: with who gave it. */
export function presentCaseNotice(stored: StoredNotice): CaseNotice {
  const { _id, explanation, law, name, email, state, answer } = stored;
  const escalated = presentEscalation(stored.escalated);
  const named = name !== null || email !== null;
  return { id: _id, ...dates(stored), explanation, law, named, name, email, escalated, state, answer };
}

/** A notice as moderators see it in a list, where nobody need know who gave it. */
export function presentListedNotice(stored: StoredNotice): CaseNotice {
  return { ...presentCaseNotice(stored), name: null, email: null };
}

function dates({ at, deadline, answeredAt }: StoredNotice) {
  return {
    at: at.toISOString(),
    deadline: deadline.toISOString(),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}
