import type { ProblemDetails, ProblemName } from "#contract";
import type { Rest } from "../texts/texts.js";

const prefix = "urn:palabre:problem:";

/** A request that came to nothing: `problem` says why, and is null where no answer came at all. */
export class Refusal extends Error {
  constructor(readonly problem: ProblemDetails | null) {
    super(problem?.title);
  }
}

/** Whether something failed for one of some reasons. */
export function isRefused(error: unknown, ...names: readonly ProblemName[]): boolean {
  return names.some((name) => problemOf(error)?.type === prefix + name);
}

/** Whether the sign-in, rather than the request, was refused. */
export function isOfToken(error: unknown): boolean {
  return problemOf(error)?.status === 401 && !isRefused(error, "wrong-credentials");
}

/** Whether the same request may succeed later: nobody answered, or what refused it has too much to do or is out of order. */
export function mayPass(error: unknown): boolean {
  const { status } = problemOf(error) ?? { status: 503 };
  return status >= 500 || status === 429;
}

/** What is said of a reason, where something failed for it. */
export function saidOf<Said>(error: unknown, reasons: Partial<Record<ProblemName, Said>>): Said | undefined {
  const name = problemOf(error)?.type.slice(prefix.length);
  return Object.entries(reasons).find(([known]) => known === name)?.[1];
}

/** What to tell the reader of anything that failed: in their language where there is a sentence, else the API's own title. */
export function sentenceFor(error: unknown, problems: Rest["problems"]): string {
  const problem = problemOf(error);
  if (!problem) return problems.unreachable;
  return saidOf(error, problems) ?? (mayPass(error) ? problems.unavailable : problem.title);
}

export function problemOf(error: unknown): ProblemDetails | null {
  return error instanceof Refusal ? error.problem : null;
}
