import { z } from "zod";
import { filterFault } from "./filter-faults.js";

/** Everything that Palabre refuses, by name. `retry` says that the same request may succeed later. */
export const problems = {
  "invalid-input": { status: 400, title: "The request is not what the contract asks for" },
  "malformed-body": { status: 400, title: "The body is not well-formed JSON in UTF-8" },
  "malformed-request": { status: 400, title: "The request is no HTTP" },
  "model-unreadable": { status: 400, title: "These bytes are no learner" },
  "parent-elsewhere": { status: 400, title: "The parent is not a comment of this story" },
  "cursor-unknown": { status: 400, title: "The cursor is not one that this list has given" },
  "sign-in-needed": { status: 401, title: "This needs a sign-in" },
  "wrong-credentials": { status: 401, title: "The username or the password is wrong" },
  "code-needed": { status: 401, title: "The sign-in needs a code as well" },
  "wrong-code": { status: 401, title: "The code does not count" },
  "token-malformed": { status: 401, title: "The token is not a JWT that Palabre can read" },
  "token-expired": { status: 401, title: "The token has expired" },
  "token-ended": { status: 401, title: "The token was given up at a sign-out" },
  "token-not-yet-valid": { status: 401, title: "The token is not valid yet" },
  "token-signature": { status: 401, title: "The token's signature does not fit" },
  "token-audience": { status: 401, title: "The token is for another site" },
  "token-claim-missing": { status: 401, title: "The token lacks a claim" },
  "token-claim-invalid": { status: 401, title: "A claim of the token is not what it should be" },
  "token-key-unknown": { status: 401, title: "The token's key is not one of the site's" },
  "token-algorithm": { status: 401, title: "The token is signed in a way that the site does not accept" },
  forbidden: { status: 403, title: "Your role on this site does not allow this" },
  "two-factor-needed": { status: 403, title: "The site asks its staff for a second factor" },
  sanctioned: { status: 403, title: "A sanction forbids this" },
  "own-rank": { status: 403, title: "Nobody changes their own rank" },
  "second-person-needed": { status: 403, title: "The site wants a second person for this" },
  "own-proposal": { status: 403, title: "A proposal is decided on by somebody else than who made it" },
  "own-decision": { status: 403, title: "An appeal is heard by somebody else than who decided" },
  "story-closed": { status: 403, title: "The discussion is closed" },
  "story-read-only": { status: 403, title: "The discussion can only be read" },
  "questions-not-yet": { status: 403, title: "Questions are not taken yet" },
  "questions-over": { status: 403, title: "Questions are no longer taken" },
  "not-editable": { status: 403, title: "This comment can no longer be changed" },
  "origin-refused": { status: 403, title: "This page may not use the site's discussions" },
  "route-unknown": { status: 404, title: "There is nothing at this address" },
  "site-unknown": { status: 404, title: "There is no such site" },
  "user-unknown": { status: 404, title: "There is no such person" },
  "comment-unknown": { status: 404, title: "There is no such comment" },
  "decision-unknown": { status: 404, title: "There is no such decision" },
  "notice-unknown": { status: 404, title: "There is no such notice" },
  "webhook-unknown": { status: 404, title: "There is no such webhook" },
  "delivery-unknown": { status: 404, title: "There is no such delivery" },
  "statement-unknown": { status: 404, title: "There is no such statement" },
  "appeal-unknown": { status: 404, title: "There is no such appeal" },
  "sanction-unknown": { status: 404, title: "There is no such sanction" },
  "wave-unknown": { status: 404, title: "There is no such wave" },
  "job-unknown": { status: 404, title: "There is no such job" },
  "key-unknown": { status: 404, title: "There is no such key" },
  "backtest-unknown": { status: 404, title: "There is no such backtest" },
  "shadow-run-unknown": { status: 404, title: "There is no such run in shadow" },
  "suggestion-unknown": { status: 404, title: "There is no such suggestion" },
  "handover-unknown": { status: 404, title: "Nobody has left that to the next" },
  "invitation-unknown": { status: 404, title: "There is no such invitation" },
  "password-reset-unknown": { status: 404, title: "There is no such password reset" },
  "proposal-unknown": { status: 404, title: "There is no such proposal" },
  "report-unknown": { status: 404, title: "There is no such report for readers" },
  "brake-unknown": { status: 404, title: "There is no such brake" },
  "version-unknown": { status: 404, title: "There is no such version" },
  "model-unknown": { status: 404, title: "The learner has not learned anything" },
  "judgement-unknown": { status: 404, title: "There is no such judgement" },
  "method-not-allowed": { status: 405, title: "This address does not take this method" },
  "not-acceptable": { status: 406, title: "The answer does not exist in the form asked for" },
  "request-timeout": { status: 408, title: "The request took too long to come", retry: true },
  "name-taken": { status: 409, title: "This username is taken" },
  "last-of-staff": { status: 409, title: "Somebody has to stay who may do this" },
  "too-many": { status: 409, title: "There are as many as there may be" },
  "site-taken": { status: 409, title: "There is a site of this name" },
  "two-factor-on": { status: 409, title: "Codes are asked for already" },
  "two-factor-off": { status: 409, title: "There is nothing to confirm" },
  "rank-changed": { status: 409, title: "Somebody has changed their rank since" },
  "stale-draft": { status: 409, title: "The draft has been changed since" },
  "stale-revision": { status: 409, title: "The comment has been changed since" },
  "not-waiting": { status: 409, title: "The case does not wait for anybody" },
  "already-decided": { status: 409, title: "Somebody has decided before you" },
  claimed: { status: 409, title: "Somebody else is looking at this case" },
  "notices-unanswered": { status: 409, title: "Notices of illegal content wait for an answer" },
  "already-appealed": { status: 409, title: "You have appealed already" },
  "not-appealable": { status: 409, title: "There is nothing left to appeal against" },
  "already-heard": { status: 409, title: "Somebody has heard this appeal before you" },
  "proposal-over": { status: 409, title: "The proposal no longer waits" },
  "already-sanctioned": { status: 409, title: "The person is under this sanction already" },
  "undo-too-late": { status: 409, title: "The decision can no longer be undone" },
  "comment-not-shown": { status: 409, title: "Readers do not see this comment" },
  "reason-given": { status: 409, title: "Filters give this reason" },
  "settings-changed": { status: 409, title: "Somebody has changed these settings since" },
  "too-many-keys": { status: 409, title: "The site has as many keys as it may" },
  "backtests-apart": { status: 409, title: "The backtests have not judged the same comments" },
  "suggestion-over": { status: 409, title: "The filters are no longer those that this was suggested for" },
  "comment-deleted": { status: 409, title: "The comment has been deleted" },
  "events-gone": { status: 410, title: "These events are no longer kept: load the page anew" },
  "model-changed": { status: 409, title: "The learner has learned something meanwhile", retry: true },
  "body-too-large": { status: 413, title: "The body is too large" },
  "media-type": { status: 415, title: "The body must be application/json" },
  "selection-too-large": { status: 422, title: "More comments match than are decided on at once" },
  "idempotency-mismatch": { status: 422, title: "This Idempotency-Key came with another request" },
  "headers-too-large": { status: 431, title: "The address and the headers are too long" },
  "rate-limited": { status: 429, title: "Too many in too short a time", retry: true },
  "too-many-joins": { status: 429, title: "This connection follows too many discussions" },
  internal: { status: 500, title: "Something went wrong on our side", retry: true },
  "format-unknown": { status: 501, title: "The answer does not exist in this format" },
  unavailable: { status: 503, title: "Palabre cannot answer for the moment", retry: true },
} as const satisfies Record<string, { status: number; title: string; retry?: true }>;

export type ProblemName = keyof typeof problems;

/** What can be wrong with a text that a reader sends. */
export const textFault = z.enum([
  "empty",
  "too-long",
  "half-character",
  "control-character",
  "turned-direction",
  "html",
]);
export type TextFault = z.infer<typeof textFault>;

export const inputError = z.object({
  path: z.string().describe("where, as a path with dots: `filters.0.words`"),
  message: z.string().describe("what is wrong, and what would be right"),
  fault: textFault.optional().describe("of a text: what is wrong, for a page that says it in its own words"),
  start: z.int().optional().describe("of a text: where, in UTF-16 units"),
  end: z.int().optional(),
  filterFault: filterFault
    .optional()
    .describe("of a filter set: what is wrong, for a page that says it in its own words"),
  line: z.int().optional().describe("of a document: where, from 1"),
  column: z.int().optional(),
});
export type InputError = z.infer<typeof inputError>;

/** RFC 9457, application/problem+json. */
export const problemDetails = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    errors: z.array(inputError).optional(),
  })
  .meta({ id: "Problem" });
export type ProblemDetails = z.infer<typeof problemDetails>;

const typePrefix = "urn:palabre:problem:";

/** A refusal from the catalogue. Thrown anywhere, it reaches the caller as problem+json or as a socket's `{error}`. */
export class Problem extends Error {
  /** @param extra members that go out beside the standard ones, such as the `decision` that was first */
  constructor(
    readonly problem: ProblemName,
    readonly detail: string,
    readonly extra: Readonly<Record<string, unknown>> = {},
  ) {
    super(`${problem}: ${detail}`);
    this.name = "Problem";
  }

  get status(): number {
    return problems[this.problem].status;
  }

  get details(): ProblemDetails {
    const { status, title } = problems[this.problem];
    return { type: typePrefix + this.problem, title, status, detail: this.detail, ...this.extra };
  }
}

/** Bad input: one entry for each fault. */
export function invalidInput(errors: readonly InputError[]): Problem {
  const detail = errors.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join("; ");
  return new Problem("invalid-input", detail, { errors });
}

/** The catalogue's name of a problem received from an API, if it is one. */
export function problemName({ type }: Pick<ProblemDetails, "type">): ProblemName | undefined {
  const name = type.slice(typePrefix.length);
  return type.startsWith(typePrefix) && isProblemName(name) ? name : undefined;
}

function isProblemName(name: string): name is ProblemName {
  return Object.hasOwn(problems, name);
}
