import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import { type GoogleError, type InputError, Problem } from "#contract";
import { problemOf } from "#platform";

type Details = GoogleError["error"]["details"];

/** A refusal in the words of Google's APIs, for those who read no others. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    readonly status: string,
    message: string,
    readonly details: Details = [],
  ) {
    super(message);
    this.name = "Refusal";
  }
}

const ofPerspective = "type.googleapis.com/google.commentanalyzer.v1alpha1.Error";

/** What is wrong with a request. */
export function invalidArgument(message: string, details: Details = []): Refusal {
  return new Refusal(400, "INVALID_ARGUMENT", message, details);
}

export function emptyComment(): Refusal {
  return invalidArgument("Comment must be non-empty.", [
    { "@type": ofPerspective, errorType: "COMMENT_EMPTY" },
  ]);
}

export function unknownAttribute(name: string, known: readonly string[]): Refusal {
  return invalidArgument(`Unknown requested attribute: ${name}. This site has ${known.join(", ")}.`, [
    { "@type": ofPerspective, errorType: "UNSUPPORTED_ATTRIBUTE", attribute: name },
  ]);
}

export function badRequest(errors: readonly InputError[]): Refusal {
  const fieldViolations = errors.map(({ path: field, message: description }) => ({ field, description }));
  const [first] = errors;
  return invalidArgument(first ? `${first.path}: ${first.message}` : "Invalid request.", [
    { "@type": "type.googleapis.com/google.rpc.BadRequest", fieldViolations },
  ]);
}

const reason = (name: string) => [
  { "@type": "type.googleapis.com/google.rpc.ErrorInfo", reason: name, domain: "googleapis.com" },
];

export function noKey(): Refusal {
  return new Refusal(
    403,
    "PERMISSION_DENIED",
    "The request is missing a valid API key.",
    reason("API_KEY_MISSING"),
  );
}

export function wrongKey(): Refusal {
  return invalidArgument("API key not valid. Please pass a valid API key.", reason("API_KEY_INVALID"));
}

const statuses: Readonly<Record<number, string>> = {
  400: "INVALID_ARGUMENT",
  404: "NOT_FOUND",
  429: "RESOURCE_EXHAUSTED",
  503: "UNAVAILABLE",
};

function refusalOf(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  const problem = problemOf(error);
  const { status: code, detail } = problem;
  return new Refusal(code, statuses[code] ?? "INTERNAL", detail);
}

/** Refuses in the form that Perspective's clients read. */
@Catch()
export class GoogleErrors implements ExceptionFilter {
  private readonly logger = new Logger("perspective");

  catch(error: unknown, host: ArgumentsHost): void {
    const { code, status, message, details } = refusalOf(error);
    if (code === 500 && !(error instanceof Problem)) this.logger.error(error);
    const body: GoogleError = { error: { code, message, status, details } };
    void host
      .switchToHttp()
      .getResponse<FastifyReply>()
      .status(code)
      .header("content-type", "application/json; charset=utf-8")
      .header("cache-control", "no-store")
      .send(JSON.stringify(body));
  }
}
