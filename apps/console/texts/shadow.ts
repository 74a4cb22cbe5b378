import type { Brake, TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What the page of the version in shadow says. */
export interface ShadowTexts {
  title: string;
  intro: string;
  version: string;
  none: string;
  services: string;
  begin: string;
  end: string;
  running: (version: string, moment: string) => string;
  ended: (version: string, from: string, to: string) => string;
  judged: Plural;
  nothing: string;
  never: string;
  live: string;
  shadow: string;
  alarm: string;
  alarms: Record<
    "keepsBack" | "rejects" | "letsThrough",
    (more: string, less: string, judged: string) => string
  >;
  changes: string;
  changesLead: Plural;
  fresh: Plural;
  same: string;
  /** the comments themselves are kept for a while */
  kept: string;
  past: {
    title: string;
    more: string;
    back: string;
    version: (version: string) => string;
    between: (from: string, to: string | null) => string;
    by: (name: string) => string;
    nothing: string;
    changed: Plural;
    alarms: Plural;
  };
  brakes: {
    title: string;
    lead: string;
    none: string;
    version: (version: string) => string;
    source: (name: string, version: string) => string;
    /** what is done about it */
    does: Record<Brake["effect"], string>;
    seen: (hits: string, of: string, share: string) => string;
    expected: (share: string, from: string) => string;
    from: Record<Brake["expected"]["from"], string>;
    /** `hold`: it was never stopped */
    release: Record<"hold" | "others", { ask: string; sure: string; keep: string }>;
    undo: string;
  };
}

const fr: ShadowTexts = {
  title: "Ombre",
  intro:
    "Une version juge chaque commentaire à côté de celle en vigueur, sans effet. On voit ainsi, en direct, ce qu’elle ferait.",
  version: "Version dans l’ombre",
  none: "aucune",
  services: "Interroger aussi les services extérieurs, qui peuvent être payants",
  begin: "Mettre dans l’ombre",
  end: "Retirer de l’ombre",
  running: (version, moment) => `La version ${version} juge dans l’ombre depuis le ${moment}.`,
  ended: (version, from, to) => `La version ${version} a jugé dans l’ombre du ${from} au ${to}.`,
  judged: { one: "# commentaire jugé.", other: "# commentaires jugés." },
  nothing: "Aucun commentaire n’est encore arrivé.",
  never: "Aucune version n’a encore jugé dans l’ombre.",
  live: "en vigueur",
  shadow: "ombre",
  alarm: "Attention",
  alarms: {
    keepsBack: (more, less, judged) =>
      `Elle retiendrait bien plus\u00a0: ${more} commentaires qu’elle est seule à retenir, contre ${less} que la version en vigueur est seule à retenir, sur ${judged}.`,
    rejects: (more, less, judged) =>
      `Elle refuserait bien plus\u00a0: ${more} commentaires qu’elle est seule à refuser, contre ${less} que la version en vigueur est seule à refuser, sur ${judged}.`,
    letsThrough: (more, less, judged) =>
      `Elle laisserait passer bien plus\u00a0: ${more} commentaires qu’elle est seule à laisser passer, contre ${less} que la version en vigueur est seule à laisser passer, sur ${judged}.`,
  },
  changes: "Commentaires jugés autrement",
  changesLead: { one: "Elle juge autrement # commentaire.", other: "Elle juge autrement # commentaires." },
  fresh: { one: "Voir # nouveau", other: "Voir les # nouveaux" },
  same: "Jusqu’ici, elle juge tout comme la version en vigueur.",
  kept: "La liste garde chaque commentaire 90 jours\u00a0; les chiffres restent.",
  past: {
    title: "Passages précédents dans l’ombre",
    more: "Voir les précédents",
    back: "L’ombre d’aujourd’hui",
    version: (version) => `Version ${version}`,
    between: (from, to) => (to === null ? `depuis le ${from}` : `du ${from} au ${to}`),
    by: (name) => `mise dans l’ombre par ${name}`,
    nothing: "rien jugé",
    changed: { one: "# jugé autrement", other: "# jugés autrement" },
    alarms: { one: "# alerte", other: "# alertes" },
  },
  brakes: {
    title: "Freins",
    lead: "Ce qui agit bien plus souvent que prévu n’agit plus seul\u00a0: les commentaires attendent une personne. Ce qui retient bien trop retient toujours, et vous appelle.",
    none: "Aucun frein n’est serré.",
    version: (version) => `La version ${version}`,
    source: (name, version) => `${name}, dans la version ${version}`,
    does: {
      reject: "Ce qui serait refusé attend une personne.",
      publish: "Ce qui serait publié attend une personne.",
      hold: "Retient toujours\u00a0: à vous de voir s’il le faut.",
      mask: "Ne masque plus\u00a0: ces commentaires attendent une personne, tels qu’ils furent écrits.",
    },
    seen: (hits, of, share) => `A agi sur ${hits} commentaires sur ${of} (${share}).`,
    expected: (share, from) => `On attendait ${share}, ${from}.`,
    from: {
      backtest: "d’après le dernier rejeu",
      shadow: "d’après l’ombre",
      live: "d’après ce qui précédait",
      released: "d’après le frein desserré auparavant",
      site: "d’après ce que d’autres versions faisaient ici",
      general: "d’après ce que font les filtres en général",
    },
    release: {
      hold: { ask: "C’est normal", sure: "Oui, s’y attendre désormais", keep: "Garder l’alerte" },
      others: { ask: "Desserrer", sure: "Oui, le laisser agir seul", keep: "Garder le frein" },
    },
    undo: "Reprendre ce qui a été décidé",
  },
};

const en: ShadowTexts = {
  title: "Shadow",
  intro:
    "A version judges each comment beside the active one, without effect: one sees live what it would do.",
  version: "Version in shadow",
  none: "none",
  services: "Ask services outside as well, which may want to be paid for it",
  begin: "Put in shadow",
  end: "Take out of shadow",
  running: (version, moment) => `Version ${version} has judged in shadow since ${moment}.`,
  ended: (version, from, to) => `Version ${version} judged in shadow from ${from} to ${to}.`,
  judged: { one: "# comment judged.", other: "# comments judged." },
  nothing: "No comment has come in yet.",
  never: "No version has judged in shadow yet.",
  live: "active",
  shadow: "shadow",
  alarm: "Careful",
  alarms: {
    keepsBack: (more, less, judged) =>
      `It would keep far more back: ${more} comments that it alone keeps back, against ${less} that the active version alone does, of ${judged}.`,
    rejects: (more, less, judged) =>
      `It would reject far more: ${more} comments that it alone rejects, against ${less} that the active version alone does, of ${judged}.`,
    letsThrough: (more, less, judged) =>
      `It would let far more pass: ${more} comments that it alone lets pass, against ${less} that the active version alone does, of ${judged}.`,
  },
  changes: "Comments judged otherwise",
  changesLead: { one: "It judges # comment otherwise.", other: "It judges # comments otherwise." },
  fresh: { one: "Show # new one", other: "Show # new ones" },
  same: "So far it judges everything as the active version does.",
  kept: "The list keeps each comment for 90 days; the figures stay.",
  past: {
    title: "Earlier in shadow",
    more: "Show earlier ones",
    back: "The shadow now",
    version: (version) => `Version ${version}`,
    between: (from, to) => (to === null ? `since ${from}` : `from ${from} to ${to}`),
    by: (name) => `put in shadow by ${name}`,
    nothing: "judged nothing",
    changed: { one: "# judged otherwise", other: "# judged otherwise" },
    alarms: { one: "# alarm", other: "# alarms" },
  },
  brakes: {
    title: "Brakes",
    lead: "What acts far more often than was to be expected no longer acts by itself: comments wait for a person. What holds far too many goes on, and calls you.",
    none: "No brake is on.",
    version: (version) => `Version ${version}`,
    source: (name, version) => `${name}, in version ${version}`,
    does: {
      reject: "What it would reject waits for a person.",
      publish: "What it would publish waits for a person.",
      hold: "It still holds: see whether it should.",
      mask: "It masks nothing any more: such comments wait for a person, as they were typed.",
    },
    seen: (hits, of, share) => `Acted on ${hits} of ${of} comments (${share}).`,
    expected: (share, from) => `${share} was to be expected, ${from}.`,
    from: {
      backtest: "by its last backtest",
      shadow: "by what it did in shadow",
      live: "by what it did before",
      released: "by the brake that was released before",
      site: "by what other versions did here",
      general: "by what filters do in general",
    },
    release: {
      hold: { ask: "This is fine", sure: "Yes, expect it from now on", keep: "Keep the alarm" },
      others: { ask: "Release", sure: "Yes, let it act by itself", keep: "Keep the brake" },
    },
    undo: "Take back what was decided",
  },
};

export const shadowTexts: Record<TextLanguage, ShadowTexts> = { fr, en };
