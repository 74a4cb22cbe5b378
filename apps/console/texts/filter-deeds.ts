import type { TextLanguage } from "#contract";

/** What there is to say of a filter's members, whatever they are. */
export interface Facts {
  /** so many in a list */
  count: (member: string) => number;
  number: (member: string) => string;
  percent: (member: string) => string;
  seconds: (member: string) => string;
  list: (member: string) => string;
  has: (member: string) => boolean;
}

type Deeds = Readonly<Record<string, (facts: Facts) => string>>;

const fr: Deeds = {
  words: (f) =>
    [several(f, "words", "mot"), ...(f.has("except") ? [several(f, "except", "exception")] : [])].join(", "),
  regex: (f) => several(f, "patterns", "motif"),
  links: (f) =>
    [
      ...(f.has("max") ? [`plus de ${f.number("max")} liens`] : []),
      ...(f.has("deny") ? [`${f.number("deny")} domaines interdits`] : []),
      ...(f.has("allow") ? [`${f.number("allow")} admis`] : []),
    ].join(", "),
  repeats: (f) => `textes semblables à ${f.percent("similarity")}, en ${f.seconds("window")}`,
  flood: (f) => `plus de ${f.number("max")} commentaires en ${f.seconds("seconds")}`,
  shouting: (f) => `plus de ${f.percent("share")} de majuscules`,
  length: (f) =>
    [
      ...(f.has("min") ? [`moins de ${f.number("min")}`] : []),
      ...(f.has("max") ? [`plus de ${f.number("max")}`] : []),
    ].join(" ou ") + " caractères",
  personal: (f) => f.list("kinds"),
  language: (f) => (f.has("allow") ? `autre que ${f.list("allow")}` : "autre que celles du site"),
  author: (f) =>
    [
      ...(f.has("fewerPublished") ? [`moins de ${f.number("fewerPublished")} publiés`] : []),
      ...(f.has("moreRejected") ? [`plus de ${f.percent("moreRejected")} refusés`] : []),
      ...(f.has("younger") ? [`compte de moins de ${f.seconds("younger")}`] : []),
    ].join(", "),
  learner: (f) => `au plus ${f.percent("maxWrongRejections")} de refus à tort`,
  http: (f) => f.list("url"),
  moderation: (f) => f.list("url"),
  policy: (f) => f.list("url"),
};

const en: Deeds = {
  words: (f) =>
    [several(f, "words", "word"), ...(f.has("except") ? [several(f, "except", "exception")] : [])].join(", "),
  regex: (f) => several(f, "patterns", "pattern"),
  links: (f) =>
    [
      ...(f.has("max") ? [`more than ${f.number("max")} links`] : []),
      ...(f.has("deny") ? [`${f.number("deny")} denied domains`] : []),
      ...(f.has("allow") ? [`${f.number("allow")} allowed`] : []),
    ].join(", "),
  repeats: (f) => `texts alike to ${f.percent("similarity")}, within ${f.seconds("window")}`,
  flood: (f) => `more than ${f.number("max")} comments in ${f.seconds("seconds")}`,
  shouting: (f) => `more than ${f.percent("share")} capitals`,
  length: (f) =>
    [
      ...(f.has("min") ? [`fewer than ${f.number("min")}`] : []),
      ...(f.has("max") ? [`more than ${f.number("max")}`] : []),
    ].join(" or ") + " characters",
  personal: (f) => f.list("kinds"),
  language: (f) => (f.has("allow") ? `other than ${f.list("allow")}` : "other than the site’s"),
  author: (f) =>
    [
      ...(f.has("fewerPublished") ? [`fewer than ${f.number("fewerPublished")} published`] : []),
      ...(f.has("moreRejected") ? [`more than ${f.percent("moreRejected")} rejected`] : []),
      ...(f.has("younger") ? [`an account younger than ${f.seconds("younger")}`] : []),
    ].join(", "),
  learner: (f) => `at most ${f.percent("maxWrongRejections")} wrong rejections`,
  http: (f) => f.list("url"),
  moderation: (f) => f.list("url"),
  policy: (f) => f.list("url"),
};

/** What a filter of each kind does, in a few words; a kind that is not here is told of by its general words. */
export const filterDeeds: Record<TextLanguage, Deeds> = { fr, en };

/** So many in a list, in either language. */
function several(facts: Facts, member: string, one: string): string {
  return `${facts.number(member)} ${facts.count(member) === 1 ? one : `${one}s`}`;
}
