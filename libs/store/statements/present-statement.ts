import type { Actor, CaseAppeal, Localized, Statement, StoryPlace, TextLanguage } from "#contract";
import type { StoredComment } from "../comments/comment.schema.js";
import { contentOf } from "../comments/present-comment.js";
import { presentEscalation } from "../escalation.js";
import type { StoredAppeal, StoredStatement } from "./statement.schema.js";

/** How long one may appeal: the six months of article 20 of the Digital Services Act, in ms. */
const appealable = 184 * 86_400_000;

const redress: Localized = {
  fr: "Vous pouvez contester cette décision ici pendant six mois\u00a0: une autre personne l’examinera. Vous pouvez aussi vous adresser à un organe de règlement extrajudiciaire des litiges, ou saisir la justice.",
  en: "You may appeal here for six months: another person will look at it. You may also turn to an out-of-court dispute settlement body, or go to court.",
};
const revoked: Record<StoredStatement["about"], Localized> = {
  comment: { fr: "Votre commentaire a été publié.", en: "Your comment has been published." },
  sanction: { fr: "La sanction a été levée.", en: "The sanction has been lifted." },
  masking: {
    fr: "Ces mots n’auraient pas dû être masqués. Ils ne sont gardés nulle part\u00a0: vous pouvez les écrire à nouveau.",
    en: "These words should not have been masked. They are kept nowhere: you may write them again.",
  },
};

/** What a statement is about besides itself. */
interface About {
  comment: StoredComment | undefined;
  place: Omit<StoryPlace, "id"> | undefined;
}

/** Until when one may appeal against a statement. */
export function appealUntil({ at }: StoredStatement): Date {
  return new Date(at.getTime() + appealable);
}

/** A statement as the person whom it concerns reads it: never who decided. */
export function presentStatement(
  stored: StoredStatement,
  { comment, place }: About,
  language: TextLanguage,
): Statement {
  const { _id, site, about, story, reason, by, notice, revokedAt, appeal } = stored;
  const until = appealUntil(stored);
  const { url = null, title = null } = place ?? comment?.storyFacts ?? {};
  return {
    id: _id,
    site,
    at: stored.at.toISOString(),
    about,
    comment: stored.comment,
    story: story === null ? null : { id: story, url, title },
    text: wordsIn(comment, stored.revision),
    sanction: sanctionIn(stored),
    reason: reason?.[language] ?? null,
    automated: by.kind === "machine",
    notice,
    revokedAt: revokedAt?.toISOString() ?? null,
    appealable: appeal === null && revokedAt === null && until > new Date(),
    appealUntil: until.toISOString(),
    redress: redress[language],
    appeal: appeal && presentAppeal(appeal, revoked[about][language]),
  };
}

/** The words of a revision; null where there are none any more. */
function wordsIn(comment: StoredComment | undefined, revision: number | null): string | null {
  const words = comment && contentOf(comment, revision)?.text;
  return words === undefined || words === "" ? null : words;
}

/** @param standard what is said of one that was granted without a word */
function presentAppeal({ text, at, deadline, state, answer, answeredAt }: StoredAppeal, standard: string) {
  return {
    text,
    at: at.toISOString(),
    deadline: deadline.toISOString(),
    state,
    answer: answer ?? (state === "overturned" ? standard : null),
    answeredAt: answeredAt?.toISOString() ?? null,
  };
}

/** An appeal as moderators see it; null where there is none. @param proposedBy who else has decided, where it took two */
export function presentCaseAppeal(
  stored: StoredStatement,
  author: { name: string } | undefined,
  language: TextLanguage,
  proposedBy: Actor | null,
): CaseAppeal | null {
  const { _id, about, user, at, by, reason, appeal } = stored;
  const sanction = sanctionIn(stored);
  return (
    appeal && {
      id: _id,
      about,
      comment: appeal.case,
      author: { id: user, name: author?.name ?? "" },
      sanction: sanction && { ...sanction, id: _id },
      decidedAt: at.toISOString(),
      decidedBy: by,
      proposedBy,
      reason: reason?.[language] ?? null,
      ...presentAppeal(appeal, revoked[about][language]),
      heardBy: appeal.heardBy,
      escalated: presentEscalation(appeal.escalated),
    }
  );
}

function sanctionIn({ sanction }: StoredStatement): Statement["sanction"] {
  return sanction && { ...sanction, until: sanction.until?.toISOString() ?? null };
}
