import { Environment, ParseError, TypeError as CelTypeError, type ASTNode } from "@marcbachmann/cel-js";
import { conditionVariables, type InputError, kindsOfFacts } from "#contract";
import { AuthorFact, type Facts, FoundFact, StoryFact } from "./facts.js";

/** What keeps a condition within bounds; there are no loops but over lists, and none within another. */
const limits = {
  maxAstNodes: 300,
  maxDepth: 40,
  maxListElements: 200,
  maxMapEntries: 20,
  maxCallArguments: 8,
};

/** How high each filter has scored in the comment that conditions are asked about. */
let scores: ReadonlyMap<string, number> = new Map();
/** The filters that have found something in it. */
let finders: ReadonlySet<string> = new Set();

const { Finding, Author, Story } = kindsOfFacts;
const environment = new Environment({ limits })
  .registerType("Finding", { ctor: FoundFact, fields: Finding })
  .registerType("Author", { ctor: AuthorFact, fields: Author })
  .registerType("Story", { ctor: StoryFact, fields: Story })
  .registerFunction("found(string): bool", (filter: string) => finders.has(filter))
  .registerFunction("score(string): double", (filter: string) => scores.get(filter) ?? 0);
for (const [name, type] of Object.entries(conditionVariables)) environment.registerVariable(name, type);

function scoresOf(findings: readonly FoundFact[]): Map<string, number> {
  const highest = new Map<string, number>();
  for (const { filter, score } of findings) highest.set(filter, Math.max(score, highest.get(filter) ?? 0));
  return highest;
}

/** A condition made ready: whether it is true of a comment. @throws where it divides by zero or the like */
export type Condition = (facts: Facts) => boolean;

/**
 * Conditions are asked one after another, and none waits: what they ask for by `found` and `score` is one comment's.
 * @param said scores of filters that say one whether they find anything or not
 */
export function asking<Answer>(
  { findings }: Facts,
  said: readonly [filter: string, score: number][],
  ask: () => Answer,
): Answer {
  const found = scoresOf(findings);
  finders = new Set(found.keys());
  scores = new Map([...found, ...said]);
  return ask();
}

/** @throws for what `typeFault` finds fault with */
export function conditionOf(source: string): Condition {
  const ready = environment.parse(source);
  return (facts) => ready(facts) === true;
}

/** What is wrong with a condition. */
export type ConditionFault = Required<Pick<InputError, "message" | "filterFault">>;

/** A condition as it was read, or what is wrong with it and where. */
export function readCondition(source: string): { node: ASTNode } | ConditionFault {
  try {
    const { ast: node } = environment.parse(source);
    const { valid, type = "unknown", error } = environment.check(source);
    if (!valid && error) return faultIn(error, source);
    return valid && type === "bool"
      ? { node }
      : {
          message: `must be true or false; it is of type ${type}`,
          filterFault: { name: "condition-type", type },
        };
  } catch (error) {
    if (error instanceof ParseError || error instanceof CelTypeError) return faultIn(error, source);
    throw error;
  }
}

const fields = Object.entries({ author: Author, story: Story, "a finding": Finding })
  .map(([name, members]) => `${name} has ${Object.keys(members).join(", ")}`)
  .join("; ");

function faultIn({ code, summary, range }: ParseError | CelTypeError, source: string): ConditionFault {
  const at = range?.start ?? 0;
  const place = `at character ${at + 1}`;
  const value = source.slice(range?.start, range?.end);
  switch (code) {
    case "unknown_variable": {
      const known = Object.keys(conditionVariables);
      return {
        message: `knows no "${value}" (${place}): there are ${known.join(", ")}`,
        filterFault: { name: "name-unknown", value, at, known },
      };
    }
    case "no_such_key":
      return {
        message: `knows no "${value}" (${place}): ${fields}`,
        filterFault: { name: "member-unknown", value, at },
      };
    default:
      return {
        message: `is no condition (${place}): ${summary}`,
        filterFault: { name: "no-condition", at, why: code, summary },
      };
  }
}
