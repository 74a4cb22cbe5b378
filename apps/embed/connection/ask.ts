import type { ProblemDetails } from "#contract";
import { isOfToken, Refusal } from "./refusal.js";

interface How {
  method?: "POST" | "PUT" | "PATCH" | "DELETE";
  body?: unknown;
  headers?: Record<string, string>;
  /** whether it is asked in the reader's name; pages that are the same for everyone are not */
  signed?: boolean;
  /** tells when nobody waits for the answer any more */
  signal?: AbortSignal;
}

/** Asks the API about one site. Whatever is not an answer is thrown as a `Refusal`. */
export type Ask = <Answer>(path: string, how?: How) => Promise<Answer>;

/** Who has not answered by then, in ms, does not answer. */
const patience = 20_000;

/** In whose name it is asked: nobody's without a token. */
export interface Asking {
  token: () => string | null;
  /** ends the session, here and for the eyes of the reader */
  leave: (why: "expired") => void;
}

/**
 * A token that the API no longer takes is given up.
 * @param base where `embed.js` came from
 */
export function asker(base: URL, site: string, reader?: Asking): Ask {
  const root = new URL(`v1/sites/${site}`, base).href;
  return async <Answer>(path: string, { method, body, headers, signed, signal }: How = {}) => {
    const bearer = signed && reader?.token();
    const response = await fetch(root + path, {
      ...(method && { method }),
      signal: signal ?? AbortSignal.timeout(patience),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      // what says nothing more arrives even when the page is left just then
      keepalive: method !== undefined && body === undefined,
      headers: {
        ...headers,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(bearer && { authorization: `Bearer ${bearer}` }),
      },
    }).catch(() => null);
    return read<Answer>(response).catch((refusal: unknown) => {
      // there may be a new session already
      if (bearer && isOfToken(refusal) && reader?.token() === bearer) reader.leave("expired");
      throw refusal;
    });
  };
}

export function storyPath(story: string, what: string): string {
  return `/stories/${encodeURIComponent(story)}/${what}`;
}

export function commentPath(id: string, what = ""): string {
  return `/comments/${encodeURIComponent(id)}${what}`;
}

/** A parameter that goes on where a list ended; nothing at its beginning, so that equal questions have equal addresses. */
export function going(after: string | undefined, sign: "?" | "&"): string {
  return after ? `${sign}after=${encodeURIComponent(after)}` : "";
}

async function read<Answer>(response: Response | null): Promise<Answer> {
  if (!response) throw new Refusal(null);
  // the API holds its answers to the contract by tests; checking them again here would cost every reader the schemas
  const isBelieved = (answer: unknown): answer is Answer => answer !== undefined;
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok && isBelieved(answer)) return answer;
  throw new Refusal(isProblem(answer) ? answer : anonymous(response));
}

function isProblem(answer: unknown): answer is ProblemDetails {
  return typeof answer === "object" && answer !== null && "type" in answer && "title" in answer;
}

/** A refusal by something between us and the API, which knows no problem+json. */
function anonymous({ status, statusText }: Response): ProblemDetails {
  return { type: "about:blank", title: statusText || String(status), status, detail: "" };
}
