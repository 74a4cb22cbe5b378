import type { FilterOf, FilterType, InputError } from "#contract";
import { authorFaults } from "./author-faults.js";
import { floodFaults } from "./flood-faults.js";
import { charactersFaults } from "./characters-faults.js";
import { languageFaults } from "./language-faults.js";
import { lengthFaults } from "./length-faults.js";
import { linkFaults } from "./link-faults.js";
import { regexFaults } from "./regex-faults.js";
import { policyFaults } from "./policy-faults.js";
import { serviceFaults } from "./service-faults.js";
import { wordFaults } from "./word-faults.js";

const none = (): InputError[] => [];

const faults: { [Type in FilterType]: (filter: FilterOf<Type>) => InputError[] } = {
  words: wordFaults,
  regex: regexFaults,
  links: linkFaults,
  repeats: none,
  flood: floodFaults,
  shouting: none,
  length: lengthFaults,
  characters: charactersFaults,
  personal: none,
  language: languageFaults,
  author: authorFaults,
  http: serviceFaults,
  akismet: serviceFaults,
  moderation: serviceFaults,
  policy: policyFaults,
  learner: none,
};

/** What fits its shape, and yet would not do what it was written for. Paths are within the filter. */
export function faultsOf<Type extends FilterType>(filter: FilterOf<Type> & { type: Type }): InputError[] {
  const find: (filter: FilterOf<Type>) => InputError[] = faults[filter.type];
  return find(filter);
}
