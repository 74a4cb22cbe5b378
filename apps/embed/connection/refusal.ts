import type { ProblemDetails, ProblemName } from "#contract";
import type { Rest } from "../texts/texts.js";

/** A request that came to nothing: `problem` says why, and is null where no answer came at all. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemDetails | null) {
    super(problem?.detail ?? "no answer");
    this.name = "Refusal";
  }

  is(...names: readonly ProblemName[]): boolean {
    return names.some((name) => this.problem?.type === `urn:palabre:problem:${name}`);
  }

  /** Whether the same request may succeed later. */
  get mayPass(): boolean {
    return this.problem === null || this.problem.status >= 500 || this.problem.status === 429;
  }

  /** Whether the sign-in, rather than the request, was refused. */
  get isOfToken(): boolean {
    return this.problem?.status === 401 && !this.is("wrong-credentials");
  }
}

/** What to tell the reader of anything that failed: in their language where there is a sentence, else the API's own title. */
export function sentenceFor(error: unknown, problems: Rest["problems"]): string {
  const problem = error instanceof Refusal ? error.problem : null;
  if (!problem) return problems.unreachable;
  const name = problem.type.slice("urn:palabre:problem:".length);
  return Object.entries(problems).find(([known]) => known === name)?.[1] ?? problem.title;
}
