import type { Localized, TextLanguage, WebhookMessage } from "#contract";
import type { Letter } from "#platform";
import type { StoredDelivery } from "#store";

const said: Record<WebhookMessage["type"], Localized> = {
  "comment.held": { fr: "Un commentaire attend un modérateur.", en: "A comment waits for a moderator." },
  "comment.decided": { fr: "Un commentaire a été jugé.", en: "A comment has been decided on." },
  "comment.reported": {
    fr: "Des lecteurs signalent un commentaire.",
    en: "Readers report a comment.",
  },
  "notice.received": {
    fr: "Un commentaire a été signalé comme illicite.",
    en: "Somebody has given notice of a comment as illegal.",
  },
  "appeal.received": { fr: "Un auteur fait appel.", en: "An author appeals." },
  "appeal.decided": { fr: "Un appel a été jugé.", en: "An appeal has been decided on." },
  "deadline.near": {
    fr: "Une échéance approche, et personne n’a encore décidé.",
    en: "A deadline is near, and nobody has decided yet.",
  },
  "wave.begun": {
    fr: "Plusieurs personnes écrivent presque la même chose.",
    en: "Several people write nearly the same.",
  },
  "job.done": {
    fr: "Une décision sur plusieurs commentaires est arrivée à son terme.",
    en: "A decision on many comments has come to its end.",
  },
  "filters.alarm": {
    fr: "La version des filtres qui tourne dans l’ombre ferait quelque chose de radical.",
    en: "The version of the filters in shadow would do something drastic.",
  },
  "filters.braked": {
    fr: "Un filtre agit bien plus souvent qu’attendu et ne décide plus seul.",
    en: "A filter acts far more often than expected and decides nothing alone any more.",
  },
  "suggestions.found": {
    fr: "Les décisions des personnes suggèrent de nouveaux changements aux filtres.",
    en: "People’s decisions suggest new changes to the filters.",
  },
  "service.down": {
    fr: "Un service extérieur n’est plus interrogé\u00a0: il ne répond pas, ou son budget est épuisé.",
    en: "An external service is not asked any more: it does not answer, or its budget is spent.",
  },
  "service.back": {
    fr: "Un service extérieur répond de nouveau.",
    en: "An external service answers again.",
  },
  "model.drift": {
    fr: "Les scores appris ne disent plus ce que font les personnes.",
    en: "The learned scores no longer say what people do.",
  },
  test: { fr: "Palabre parle à ce salon.", en: "Palabre speaks to this channel." },
};

/** Where in the console it is seen to. */
function placeOf({ type, data }: WebhookMessage): Record<string, string> {
  if (data.wave) return { page: "search", wave: data.wave };
  if (type === "filters.alarm") return { page: "shadow" };
  if (type === "filters.braked") return { page: "filters" };
  if (type === "suggestions.found") return { page: "suggestions" };
  if (type === "service.down" || type === "service.back") return { page: "filters", part: "services" };
  if (type === "model.drift") return { page: "model" };
  if (type === "comment.reported") return { queue: "reported", ...entryOf(data) };
  if (data.appeal) return { queue: "appeals", appeal: data.appeal };
  return { queue: data.notice ? "notices" : "held", ...entryOf(data) };
}

function entryOf({ comment }: WebhookMessage["data"]): Record<string, string> {
  return comment ? { comment } : {};
}

/** A line for a chat, with the way to the case. */
export function chatLetter(
  { message, site }: StoredDelivery,
  { language, publicUrl }: { language: TextLanguage; publicUrl: string },
): Letter {
  const way = `${publicUrl}/console/?${new URLSearchParams({ site, ...placeOf(message) }).toString()}`;
  return {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: `${said[message.type][language]} ${way}` }),
  };
}
