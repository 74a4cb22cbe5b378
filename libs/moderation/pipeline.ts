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
import { flood, floodNeeds } from "./filters/flood.js";
import { language } from "./filters/language.js";
import { learner } from "./filters/learner.js";
import { length } from "./filters/length.js";
import { links } from "./filters/links.js";
import { personal } from "./filters/personal.js";
import { regex } from "./filters/regex.js";
import { repeats } from "./filters/repeats.js";
import { shouting } from "./filters/shouting.js";
import { words } from "./filters/words.js";
import { allNeeds, noNeeds, type Needs, type Stage, type Subject } from "./subject.js";
import { Rules } from "./rules/rules.js";
import { akismet } from "./services/akismet.js";
import { http } from "./services/http.js";
import { moderation } from "./services/moderation.js";
import { policy } from "./services/policy.js";
import { type Consult, NoAnswer, nobody, type Opinion, type Services, Unasked } from "./services/services.js";
import { conclude } from "./verdict.js";

/** How a filter is made ready: by itself, or to ask a service. */
type Making<Of> = { compile: (filter: Of) => Stage } | { consult: (filter: Of) => Consult };

type Kind<Of> = Making<Of> & {
  /** without it, the comment itself is enough */
  needs?: (filter: Of) => Partial<Needs>;
};

/** Each kind of filter: how it is made ready, and what it must know of the past. A forgotten kind does not compile. */
const kinds: { [Type in FilterType]: Kind<FilterOf<Type>> } = {
  words: { compile: words },
  regex: { compile: regex },
  links: { compile: links, needs: ({ firstPosts = 0 }) => ({ standing: firstPosts > 0 }) },
  repeats: {
    compile: repeats,
    needs: ({ window, othersSimilarity }) => ({
      byAuthorSeconds: window,
      sameTextSeconds: window,
      alikeSeconds: othersSimilarity === undefined ? 0 : window,
    }),
  },
  flood: { compile: flood, needs: floodNeeds },
  shouting: { compile: shouting },
  length: { compile: length },
  characters: { compile: characters },
  personal: { compile: personal },
  language: { compile: language },
  author: { compile: author, needs: () => ({ standing: true }) },
  learner: { consult: learner, needs: () => ({ standing: true }) },
  http: { consult: http, needs: () => ({ standing: true }) },
  akismet: { consult: akismet },
  moderation: { consult: moderation },
  policy: { consult: policy },
};

interface CompiledFilter {
  id: string;
  says: Pick<Filter, "about" | "severity">;
  needs: Needs;
  consult: Consult;
  /** what becomes of a comment without its answer */
  onSilence: "hold" | "ignore";
  isService: boolean;
}

function alone(stage: Stage): Consult {
  return (subject) => {
    const findings = stage(subject);
    return findings instanceof Promise ? findings.then((found) => ({ findings: found })) : { findings };
  };
}

function compile<Type extends FilterType>(filter: FilterOf<Type> & { type: Type }): CompiledFilter {
  const kind: Kind<FilterOf<Type>> = kinds[filter.type];
  const { id, about, severity } = filter;
  const needs = { ...noNeeds, ...kind.needs?.(filter) };
  const isService = "onFailure" in filter;
  const onSilence = isService ? filter.onFailure : "hold";
  const consult = "consult" in kind ? kind.consult(filter) : alone(kind.compile(filter));
  return { id, says: { about, severity }, needs, consult, onSilence, isService };
}

/** A filter that stands in several sets is made ready once: that is the dear part of a set. */
const ready = new WeakMap<Filter, CompiledFilter>();

function compiledOnce(filter: Filter): CompiledFilter {
  const known = ready.get(filter);
  if (known) return known;
  const compiled = compile(filter);
  ready.set(filter, compiled);
  return compiled;
}

/** What may be heard of while a comment is judged, besides the verdict. */
export interface Hearing {
  /** how many ms each filter took, which then go one after the other */
  filter?: (filter: string, ms: number) => void;
  /** which rules are true of it, the one that decides first: then those behind that are asked, too; not where none is */
  rules?: (rules: string[]) => void;
}

/** A filter set made ready once, to judge many comments. Pure: the same subject gives the same verdict. */
export interface CompiledFilterSet {
  version: number;
  set: FilterSet;
  /** what a subject must know of the past */
  needs: Needs;
  /** whether it has filters that ask services */
  asks: boolean;
  /** @param services without them, none is asked */
  judge(subject: Subject, services?: Services, hearing?: Hearing): Promise<Verdict>;
  /** what follows from what a filter finds; undefined where it only finds */
  thenOf(filter: string): VerdictKind | undefined;
  /** the filters that are the learner's */
  learners: ReadonlySet<string>;
  /** these, and the rules that may go by what the learner says */
  scored: ReadonlySet<string>;
}

export interface CompileOptions {
  /** hears of filters and rules that failed; the verdict tells it to people, not to whoever runs the system */
  onFailure?: (filter: string, error: unknown) => void;
}

/** The rule of a finding that says that its filter, or rule, has failed. */
export const noAnswer = "no-answer";

function silence(filter: string, what: Localized = { fr: "le filtre", en: "the filter" }): Finding {
  return silent(filter, {
    fr: `${what.fr} «\u202f${filter}\u202f» n’a pas donné de réponse`,
    en: `${what.en} “${filter}” gave no answer`,
  });
}

function silent(filter: string, message: Localized): Finding {
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

/** What one filter has come to. */
interface Answer extends Opinion {
  filter: CompiledFilter;
  missing?: "silent" | "unasked";
}

function failed(filter: CompiledFilter, error: unknown): Answer {
  if (error instanceof Unasked) return { filter, findings: [], missing: "unasked" };
  const finding = error instanceof NoAnswer ? silent(filter.id, error.said) : silence(filter.id);
  return { filter, findings: [finding], missing: "silent" };
}

function answered(filter: CompiledFilter, { findings, verdict }: Opinion): Answer {
  const said = findings.map((finding) => marked(finding, filter.says)).sort(byPlace);
  return { filter, findings: said, ...(verdict && { verdict }) };
}

function idsOf(answers: readonly Answer[], missing: Answer["missing"]): string[] {
  return answers.filter((answer) => answer.missing === missing).map(({ filter: { id } }) => id);
}

function isThere(answer: Answer | Promise<Answer>): answer is Answer {
  return !(answer instanceof Promise);
}

/** Waits only where there is something to wait for: for most comments, nothing is. */
async function all(answers: readonly (Answer | Promise<Answer>)[]): Promise<readonly Answer[]> {
  return answers.every(isThere) ? answers : Promise.all(answers.map((answer) => Promise.resolve(answer)));
}

async function inTurn(
  filters: readonly CompiledFilter[],
  ask: (filter: CompiledFilter) => Answer | Promise<Answer>,
  heard: NonNullable<Hearing["filter"]>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const filter of filters) {
    const begun = performance.now();
    answers.push(await ask(filter));
    heard(filter.id, performance.now() - begun);
  }
  return answers;
}

/** All filters run, slow ones side by side, then the rules. What they found comes in the set's order, then in the text's. */
export function compileFilterSet(
  set: FilterSet,
  version: number,
  { onFailure }: CompileOptions = {},
): CompiledFilterSet {
  const filters = set.filters.map(compiledOnce);
  const learnerFilters = set.filters.filter((filter) => filter.type === "learner");
  const learners = new Set(learnerFilters.map(({ id }) => id));
  const rules = new Rules(set.rules ?? [], learnerFilters);
  const gaveUp = (filter: CompiledFilter) => (error: unknown) => {
    onFailure?.(filter.id, error);
    return failed(filter, error);
  };
  const ask = (filter: CompiledFilter, subject: Subject, services: Services): Answer | Promise<Answer> => {
    try {
      const opinion = filter.consult(subject, services);
      if (!(opinion instanceof Promise)) return answered(filter, opinion);
      return opinion.then((said) => answered(filter, said)).catch(gaveUp(filter));
    } catch (error) {
      return gaveUp(filter)(error);
    }
  };
  return {
    version,
    set,
    needs: allNeeds([...filters.map(({ needs }) => needs), rules.needs]),
    asks: filters.some(({ isService }) => isService),
    async judge(subject, services = nobody, hearing = {}) {
      const each = (filter: CompiledFilter) => ask(filter, subject, services);
      const answers = hearing.filter
        ? await inTurn(filters, each, hearing.filter)
        : await all(filters.map(each));
      const findings = answers.flatMap((answer) => answer.findings);
      const silent = new Map(
        answers.flatMap(({ filter: { id, onSilence }, missing }) =>
          missing === "silent" ? [[id, onSilence]] : [],
        ),
      );
      const said = new Map(
        answers.flatMap(({ filter: { id }, verdict }) => (verdict ? [[id, verdict]] : [])),
      );
      const ruleFailed = (rule: string, error: unknown) => {
        onFailure?.(rule, error);
        silent.set(rule, "hold");
        findings.push(silence(rule, { fr: "la règle", en: "the rule" }));
      };
      const ruled = await rules.decide(subject, findings, ruleFailed, hearing.rules);
      if (ruled) findings.push(ruled.finding);
      const unasked = idsOf(answers, "unasked");
      const verdict = conclude(set, version, findings, { silent, said, ruled });
      return unasked.length > 0 ? { ...verdict, unasked } : verdict;
    },
    learners,
    scored: new Set([...learners, ...rules.scored]),
    thenOf: (filter) => set.filters.find(({ id }) => id === filter)?.then,
  };
}
