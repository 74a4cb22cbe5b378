import { Environment, ParseError, TypeError as CelTypeError, type ASTNode } from "@marcbachmann/cel-js";
import { kindsOfFacts, conditionVariables } from "#contract";
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

/** A condition as it was read, or what is wrong with it and where. */
export function readCondition(source: string): { node: ASTNode } | { fault: string } {
  try {
    const { ast: node } = environment.parse(source);
    const { valid, type, error } = environment.check(source);
    if (!valid) return { fault: error ? sentence(error, source) : "is no condition" };
    return type === "bool"
      ? { node }
      : { fault: `must be true or false; it is of type ${type ?? "unknown"}` };
  } catch (error) {
    if (error instanceof ParseError || error instanceof CelTypeError)
      return { fault: sentence(error, source) };
    throw error;
  }
}

const fields = Object.entries({ author: Author, story: Story, "a finding": Finding })
  .map(([name, members]) => `${name} has ${Object.keys(members).join(", ")}`)
  .join("; ");

function sentence({ code, summary, range }: ParseError | CelTypeError, source: string): string {
  const place = `at character ${(range?.start ?? 0) + 1}`;
  const name = source.slice(range?.start, range?.end);
  switch (code) {
    case "unknown_variable":
      return `knows no "${name}" (${place}): there are ${Object.keys(conditionVariables).join(", ")}`;
    case "no_such_key":
      return `knows no "${name}" (${place}): ${fields}`;
    default:
      return `is no condition (${place}): ${summary}`;
  }
}
