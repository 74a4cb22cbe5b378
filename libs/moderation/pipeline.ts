import type { Filter, FilterSet, FilterType, Finding, Verdict, VerdictKind } from "#contract";
import { flood } from "./filters/flood.js";
import { links } from "./filters/links.js";
import { repeats } from "./filters/repeats.js";
import { words } from "./filters/words.js";
import { noNeeds, type Needs, type Stage, type Subject } from "./subject.js";
import { conclude } from "./verdict.js";

type FilterOf = { [Type in FilterType]: Extract<Filter, { type: Type }> };

interface Kind<Of> {
  compile: (filter: Of) => Stage;
  needs: (filter: Of) => Needs;
}

/** Each kind of filter: how it is made ready, and what it must know of the past. A forgotten kind does not compile. */
const kinds: { [Type in FilterType]: Kind<FilterOf[Type]> } = {
  words: { compile: words, needs: () => noNeeds },
  links: { compile: links, needs: () => noNeeds },
  repeats: {
    compile: repeats,
    needs: ({ window }) => ({ byAuthorSeconds: window, sameTextSeconds: window }),
  },
  flood: { compile: flood, needs: ({ seconds }) => ({ ...noNeeds, byAuthorSeconds: seconds }) },
};

interface CompiledFilter {
  id: string;
  about: Finding["about"];
  needs: Needs;
  stage: Stage;
}

function compile<Type extends FilterType>(filter: FilterOf[Type] & { type: Type }): CompiledFilter {
  const kind: Kind<FilterOf[Type]> = kinds[filter.type];
  const { id, about } = filter;
  return { id, about, needs: kind.needs(filter), stage: kind.compile(filter) };
}

/** A filter set made ready once, to judge many comments. Pure: the same subject gives the same verdict. */
export interface CompiledFilterSet {
  version: number;
  /** how far back a subject's history must reach */
  needs: Needs;
  judge(subject: Subject): Promise<Verdict>;
  /** what follows from what a filter finds; undefined where it only finds */
  thenOf(filter: string): VerdictKind | undefined;
}

export interface CompileOptions {
  /** hears of filters that failed; the verdict tells it to people, not to whoever runs the system */
  onFailure?: (filter: string, error: unknown) => void;
}

/** The rule of a finding that says that its filter has failed. */
export const noAnswer = "no-answer";

function silence(filter: string): Finding {
  const message = {
    fr: `le filtre «\u202f${filter}\u202f» n’a pas donné de réponse`,
    en: `the filter “${filter}” gave no answer`,
  };
  return { filter, rule: noAnswer, start: null, end: null, score: 0, message };
}

function byPlace(one: Finding, other: Finding): number {
  return (one.start ?? -1) - (other.start ?? -1) || (one.end ?? -1) - (other.end ?? -1);
}

interface Answer {
  id: string;
  findings: readonly Finding[] | null;
}

/** All filters run, slow ones side by side. What they found comes in the set's order, then in the text's. */
export function compileFilterSet(
  set: FilterSet,
  version: number,
  { onFailure }: CompileOptions = {},
): CompiledFilterSet {
  const filters = set.filters.map((filter) => compile(filter));
  const ask = async ({ id, about, stage }: CompiledFilter, subject: Subject): Promise<Answer> => {
    try {
      const found = await stage(subject);
      return { id, findings: about ? found.map((finding) => ({ ...finding, about })) : found };
    } catch (error) {
      onFailure?.(id, error);
      return { id, findings: null };
    }
  };
  return {
    version,
    needs: {
      byAuthorSeconds: Math.max(0, ...filters.map(({ needs }) => needs.byAuthorSeconds)),
      sameTextSeconds: Math.max(0, ...filters.map(({ needs }) => needs.sameTextSeconds)),
    },
    async judge(subject) {
      const answers = await Promise.all(filters.map((filter) => ask(filter, subject)));
      const findings = answers.flatMap(
        ({ id, findings: found }) => found?.toSorted(byPlace) ?? [silence(id)],
      );
      const silent = new Set(answers.filter(({ findings: found }) => found === null).map(({ id }) => id));
      return conclude(set, version, findings, silent);
    },
    thenOf: (filter) => set.filters.find(({ id }) => id === filter)?.then,
  };
}
