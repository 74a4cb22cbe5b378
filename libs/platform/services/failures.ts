import type { Localized } from "#contract";

/** Why a service gave no answer. */
export type Failure =
  | { kind: "late"; deadline: number }
  | { kind: "unreached" }
  | { kind: "refused"; status: number }
  | { kind: "nonsense" }
  | { kind: "too-long" }
  | { kind: "private" }
  | { kind: "resting" }
  | { kind: "busy" }
  | { kind: "spent"; budget: number }
  | { kind: "no-secret" };

/** A question that failed. */
export class QuestionFailed extends Error {
  constructor(readonly failure: Failure) {
    super(failure.kind);
    this.name = "QuestionFailed";
  }
}

/** Whether the same question may be answered a moment later. */
export function isPassing(error: unknown): boolean {
  if (!(error instanceof QuestionFailed)) return false;
  const { failure } = error;
  if (failure.kind === "refused") return failure.status >= 500 || failure.status === 429;
  return failure.kind === "unreached";
}

/** Whether it says that the service is not well: what Palabre itself keeps from being asked says nothing of it. */
export function isOfTheService(error: unknown): boolean {
  if (!(error instanceof QuestionFailed)) return true;
  return !["busy", "resting", "spent", "no-secret"].includes(error.failure.kind);
}

function seconds(language: string, ms: number): string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  return `${format.format(ms / 1000)}\u00a0s`;
}

function why(failure: Failure): Localized {
  switch (failure.kind) {
    case "late":
      return {
        fr: `n’a pas donné de réponse en ${seconds("fr", failure.deadline)}`,
        en: `gave no answer in ${seconds("en", failure.deadline)}`,
      };
    case "unreached":
      return {
        fr: "n’a pas donné de réponse\u00a0: la liaison a échoué",
        en: "gave no answer: the connection failed",
      };
    case "refused":
      return {
        fr: `n’a pas donné de réponse, mais le statut ${failure.status}`,
        en: `gave no answer, but status ${failure.status}`,
      };
    case "nonsense":
      return { fr: "a donné une réponse qui n’en est pas une", en: "gave an answer that isn’t one" };
    case "too-long":
      return { fr: "a donné une réponse de plus de 64\u00a0ko", en: "gave an answer of more than 64 kB" };
    case "private":
      return {
        fr: "est à une adresse privée\u00a0: il n’a pas été interrogé",
        en: "is at a private address: it was not asked",
      };
    case "resting":
      return {
        fr: "n’est pas interrogé pour l’instant, après plusieurs échecs",
        en: "is not asked for the moment, after several failures",
      };
    case "busy":
      return { fr: "a trop de questions en attente", en: "has too many questions waiting" };
    case "spent":
      return {
        fr: `n’est plus interrogé ce mois-ci\u00a0: le budget de ${failure.budget} est épuisé`,
        en: `is not asked any more this month: the budget of ${failure.budget} is spent`,
      };
    case "no-secret":
      return {
        fr: "n’a pas sa clé\u00a0: il n’a pas été interrogé",
        en: "lacks its key: it was not asked",
      };
  }
}

/** What people are told of it. */
export function toldOf(filter: string, failure: Failure): Localized {
  const { fr, en } = why(failure);
  return { fr: `le service «\u202f${filter}\u202f» ${fr}`, en: `the service “${filter}” ${en}` };
}
