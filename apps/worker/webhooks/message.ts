import type { Localized, TextLanguage, WebhookMessage } from "#contract";
import type { Letter } from "#platform";
import type { StoredDelivery } from "#store";

const said: Record<WebhookMessage["type"], Localized> = {
  "comment.held": { fr: "Un commentaire attend un modérateur.", en: "A comment waits for a moderator." },
  "comment.decided": { fr: "Un commentaire a été jugé.", en: "A comment has been decided on." },
  "notice.received": {
    fr: "Un commentaire a été signalé comme illicite.",
    en: "Somebody has given notice of a comment as illegal.",
  },
  "appeal.received": { fr: "Un auteur fait appel.", en: "An author appeals." },
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
  test: { fr: "Palabre parle à ce salon.", en: "Palabre speaks to this channel." },
};

const queues: Partial<Record<WebhookMessage["type"], string>> = {
  "notice.received": "notices",
  "appeal.received": "appeals",
};

/** A line for a chat, with the way to the case. */
export function chatLetter(
  { message: { type, data }, site }: StoredDelivery,
  { language, publicUrl }: { language: TextLanguage; publicUrl: string },
): Letter {
  const queue = queues[type] ?? "held";
  const entry = data.appeal ? { appeal: data.appeal } : data.comment ? { comment: data.comment } : {};
  const way = `${publicUrl}/console/?${new URLSearchParams({ site, queue, ...entry }).toString()}`;
  return {
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ text: `${said[type][language]} ${way}` }),
  };
}
