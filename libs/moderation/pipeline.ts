import type {
  Filter,
  FilterOf,
  FilterSet,
  FilterType,
  Finding,
  Localized,
  Verdict,
  VerdictKind,
} from "#contract";
import { author } from "./filters/author.js";
import { characters } from "./filters/characters.js";
import { flood } from "./filters/flood.js";
import { language } from "./filters/language.js";
import { length } from "./filters/length.js";
import { links } from "./filters/links.js";
import { personal } from "./filters/personal.js";
import { regex } from "./filters/regex.js";
import { repeats } from "./filters/repeats.js";
import { shouting } from "./filters/shouting.js";
import { words } from "./filters/words.js";
import { allNeeds, noNeeds, type Needs, type Stage, type Subject } from "./subject.js";
import { Rules } from "./rules/rules.js";
import { conclude } from "./verdict.js";

interface Kind<Of> {
  compile: (filter: Of) => Stage;
  /** without it, the comment itself is enough */
  needs?: (filter: Of) => Partial<Needs>;
}

/** Each kind of filter: how it is made ready, and what it must know of the past. A forgotten kind does not compile. */
const kinds: { [Type in FilterType]: Kind<FilterOf<Type>> } = {
  words: { compile: words },
  regex: { compile: regex },
  links: { compile: links },
  repeats: {
    compile: repeats,
    needs: ({ window }) => ({ byAuthorSeconds: window, sameTextSeconds: window }),
  },
  flood: { compile: flood, needs: ({ seconds }) => ({ byAuthorSeconds: seconds }) },
  shouting: { compile: shouting },
  length: { compile: length },
  characters: { compile: characters },
  personal: { compile: personal },
  language: { compile: language },
  author: { compile: author, needs: () => ({ standing: true }) },
};

interface CompiledFilter {
  id: string;
  says: Pick<Filter, "about" | "severity">;
  needs: Needs;
  stage: Stage;
}

function compile<Type extends FilterType>(filter: FilterOf<Type> & { type: Type }): CompiledFilter {
  const kind: Kind<FilterOf<Type>> = kinds[filter.type];
  const { id, about, severity } = filter;
  const needs = { ...noNeeds, ...kind.needs?.(filter) };
  return { id, says: { about, severity }, needs, stage: kind.compile(filter) };
}

/** A filter set made ready once, to judge many comments. Pure: the same subject gives the same verdict. */
export interface CompiledFilterSet {
  version: number;
  /** what a subject must know of the past */
  needs: Needs;
  judge(subject: Subject): Promise<Verdict>;
  /** what follows from what a filter finds; undefined where it only finds */
  thenOf(filter: string): VerdictKind | undefined;
}

export interface CompileOptions {
  /** hears of filters and rules that failed; the verdict tells it to people, not to whoever runs the system */
  onFailure?: (filter: string, error: unknown) => void;
}

/** The rule of a finding that says that its filter, or rule, has failed. */
export const noAnswer = "no-answer";

function silence(filter: string, what: Localized = { fr: "le filtre", en: "the filter" }): Finding {
  const message = {
    fr: `${what.fr} «\u202f${filter}\u202f» n’a pas donné de réponse`,
    en: `${what.en} “${filter}” gave no answer`,
  };
  return { filter, rule: noAnswer, start: null, end: null, score: 0, message };
}

function byPlace(one: Finding, other: Finding): number {
  return (one.start ?? -1) - (other.start ?? -1) || (one.end ?? -1) - (other.end ?? -1);
}

/** What its filter says of all that it finds; of two degrees, the graver counts. */
function marked(finding: Finding, { about, severity }: CompiledFilter["says"]): Finding {
  const degree = Math.max(finding.severity ?? 0, severity ?? 0);
  return { ...finding, ...(about && { about }), ...(degree > 0 && { severity: degree }) };
}

interface Answer {
  id: string;
  findings: readonly Finding[] | null;
}

/** All filters run, slow ones side by side, then the rules. What they found comes in the set's order, then in the text's. */
export function compileFilterSet(
  set: FilterSet,
  version: number,
  { onFailure }: CompileOptions = {},
): CompiledFilterSet {
  const filters = set.filters.map((filter) => compile(filter));
  const rules = new Rules(set.rules ?? []);
  const ask = async ({ id, says, stage }: CompiledFilter, subject: Subject): Promise<Answer> => {
    try {
      return { id, findings: (await stage(subject)).map((finding) => marked(finding, says)) };
    } catch (error) {
      onFailure?.(id, error);
      return { id, findings: null };
    }
  };
  return {
    version,
    needs: allNeeds([...filters.map(({ needs }) => needs), rules.needs]),
    async judge(subject) {
      const answers = await Promise.all(filters.map((filter) => ask(filter, subject)));
      const findings = answers.flatMap(
        ({ id, findings: found }) => found?.toSorted(byPlace) ?? [silence(id)],
      );
      const silent = new Set(answers.filter(({ findings: found }) => found === null).map(({ id }) => id));
      const ruled = await rules.decide(subject, findings, (rule, error) => {
        onFailure?.(rule, error);
        silent.add(rule);
        findings.push(silence(rule, { fr: "la règle", en: "the rule" }));
      });
      if (ruled) findings.push(ruled.finding);
      return conclude(set, version, findings, silent, ruled);
    },
    thenOf: (filter) => set.filters.find(({ id }) => id === filter)?.then,
  };
}
