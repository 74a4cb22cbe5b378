import type { TextLanguage } from "#contract";
import type { Plural } from "./texts.js";

/** What there is to say of a filter's members, whatever they are. */
export interface Facts {
  /** so many in a list, or the number that it says */
  count: (member: string, text: Plural) => string;
  number: (member: string) => string;
  percent: (member: string) => string;
  seconds: (member: string) => string;
  list: (member: string) => string;
  is: (member: string, value: string | boolean) => boolean;
  has: (member: string) => boolean;
}

type Deeds = Readonly<Record<string, (facts: Facts) => string>>;

const fr: Deeds = {
  words: (f) =>
    [
      f.count("words", { one: "# mot", other: "# mots" }),
      ...(f.has("except") ? [f.count("except", { one: "# exception", other: "# exceptions" })] : []),
    ].join(", "),
  regex: (f) => f.count("patterns", { one: "# motif", other: "# motifs" }),
  links: (f) =>
    [
      ...(f.has("max") ? [f.count("max", { one: "plus de # lien", other: "plus de # liens" })] : []),
      ...(f.has("deny")
        ? [f.count("deny", { one: "# domaine interdit", other: "# domaines interdits" })]
        : []),
      ...(f.has("allow") ? [f.count("allow", { other: "# admis" })] : []),
    ].join(", "),
  repeats: (f) => `textes semblables à ${f.percent("similarity")}, en ${f.seconds("window")}`,
  flood: (f) =>
    [
      f.count("max", { one: "plus de # commentaire", other: "plus de # commentaires" }),
      ...(f.is("by", "story") ? ["sur un article"] : f.is("by", "address") ? ["d’un même réseau"] : []),
      `en ${f.seconds("seconds")}`,
      ...(f.is("by", "story") ? ["– et plus que d’habitude"] : []),
    ].join(" "),
  shouting: (f) => `plus de ${f.percent("share")} de majuscules`,
  length: (f) =>
    [
      ...(f.has("min") ? [`moins de ${f.number("min")}`] : []),
      ...(f.has("max") ? [`plus de ${f.number("max")}`] : []),
    ].join(" ou ") + " caractères",
  personal: (f) => (f.is("mask", true) ? "masque " : "") + f.list("kinds"),
  language: (f) => (f.has("allow") ? `autre que ${f.list("allow")}` : "autre que celles du site"),
  author: (f) =>
    [
      ...(f.has("fewerPublished")
        ? [f.count("fewerPublished", { one: "moins de # publié", other: "moins de # publiés" })]
        : []),
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
    [
      f.count("words", { one: "# word", other: "# words" }),
      ...(f.has("except") ? [f.count("except", { one: "# exception", other: "# exceptions" })] : []),
    ].join(", "),
  regex: (f) => f.count("patterns", { one: "# pattern", other: "# patterns" }),
  links: (f) =>
    [
      ...(f.has("max") ? [f.count("max", { one: "more than # link", other: "more than # links" })] : []),
      ...(f.has("deny") ? [f.count("deny", { one: "# denied domain", other: "# denied domains" })] : []),
      ...(f.has("allow") ? [f.count("allow", { other: "# allowed" })] : []),
    ].join(", "),
  repeats: (f) => `texts alike to ${f.percent("similarity")}, within ${f.seconds("window")}`,
  flood: (f) =>
    [
      f.count("max", { one: "more than # comment", other: "more than # comments" }),
      ...(f.is("by", "story") ? ["on a story"] : f.is("by", "address") ? ["from one network"] : []),
      `in ${f.seconds("seconds")}`,
      ...(f.is("by", "story") ? ["– and more than usual"] : []),
    ].join(" "),
  shouting: (f) => `more than ${f.percent("share")} capitals`,
  length: (f) =>
    [
      ...(f.has("min") ? [`fewer than ${f.number("min")}`] : []),
      ...(f.has("max") ? [`more than ${f.number("max")}`] : []),
    ].join(" or ") + " characters",
  personal: (f) => (f.is("mask", true) ? "masks " : "") + f.list("kinds"),
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
