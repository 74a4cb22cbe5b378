import type { TextLanguage } from "#contract";

/** What one change to filters would be, beginning small, as part of a sentence. */
export interface ChangeTexts {
  word: (word: string) => string;
  domain: (domain: string) => string;
  filter: (filter: string) => string;
  category: (filter: string, category: string) => string;
  threshold: (filter: string, field: string, from: string, to: string) => string;
  /** of filters that have no number of their own */
  version: (version: string, change: string) => string;
}

const fr: ChangeTexts = {
  word: (word) => `retenir «\u202f${word}\u202f»`,
  domain: (domain) => `retenir les liens vers ${domain}`,
  filter: (filter) => `ne plus rien décider d’après «\u202f${filter}\u202f»`,
  category: (filter, category) =>
    `«\u202f${filter}\u202f»\u00a0: ne plus compter la catégorie «\u202f${category}\u202f»`,
  threshold: (filter, field, from, to) => `«\u202f${filter}\u202f», ${field}\u00a0: ${to} au lieu de ${from}`,
  version: (version, change) => `Version ${version} et\u00a0: ${change}`,
};

const en: ChangeTexts = {
  word: (word) => `hold “${word}”`,
  domain: (domain) => `hold links to ${domain}`,
  filter: (filter) => `decide nothing by “${filter}”`,
  category: (filter, category) => `“${filter}”: count the category “${category}” no more`,
  threshold: (filter, field, from, to) => `“${filter}”, ${field}: ${to} instead of ${from}`,
  version: (version, change) => `Version ${version} and: ${change}`,
};

export const changeTexts: Record<TextLanguage, ChangeTexts> = { fr, en };
