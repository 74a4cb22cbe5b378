import { isProblem, Refusal } from "./refusal.js";

interface How {
  method?: "POST" | "PUT" | "PATCH" | "DELETE";
  /** a file as it is, anything else as JSON */
  body?: unknown;
  /** under which the API knows it again, where it is sent once more */
  idempotencyKey?: string;
  /** which state of it was seen: another is not overwritten */
  ifMatch?: string;
}

/** Asks the API about one site, as one moderator. What it does without a word is answered by `{}`; whatever is no answer is thrown as a `Refusal`. */
export type Ask = <Answer>(path: string, how?: How) => Promise<Answer>;

/** Asks for what the API gives as a file, the same way. */
export type AskFile = (path: string) => Promise<Blob>;

/** How long an answer is waited for, in ms. */
const patience = 10_000;

/**
 * Paths are below the site's, or from the root where they begin with `/v1/`.
 * @param language what findings and reasons are said in
 */
export function asker(site: string, me: Asking): Ask {
  return async <Answer>(path: string, how: How = {}) => read<Answer>(await send(site, me, path, how));
}

export function fileAsker(site: string, me: Asking): AskFile {
  return async (path) => {
    const response = await send(site, me, path, {});
    if (!response?.ok) await read(response);
    return response?.blob() ?? Promise.reject(new Refusal(null));
  };
}

interface Asking {
  token?: string;
  language: string;
}

function send(
  site: string,
  { token, language }: Asking,
  path: string,
  { method, body, ifMatch, idempotencyKey }: How,
): Promise<Response | null> {
  return fetch(path.startsWith("/v1/") ? path : `/v1/sites/${encodeURIComponent(site)}${path}`, {
    ...(method && { method }),
    ...(body !== undefined && { body: body instanceof Blob ? body : JSON.stringify(body) }),
    headers: {
      "accept-language": language,
      ...(ifMatch !== undefined && { "if-match": ifMatch }),
      ...(idempotencyKey !== undefined && { "idempotency-key": idempotencyKey }),
      ...(body !== undefined && { "content-type": typeOf(body) }),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    cache: "no-store",
    signal: AbortSignal.timeout(patience),
  }).catch(() => null);
}

function typeOf(body: unknown): string {
  return body instanceof Blob ? "application/octet-stream" : "application/json";
}

async function read<Answer>(response: Response | null): Promise<Answer> {
  if (!response) throw new Refusal(null);
  // the API holds its answers to the contract by tests; checking them again here would load all schemas
  const isBelieved = (answer: unknown): answer is Answer => typeof answer === "object" && answer !== null;
  const answer: unknown = response.status === 204 ? {} : await response.json().catch(() => null);
  if (!response.ok) throw new Refusal(isProblem(answer) ? answer : anonymous(response));
  if (isBelieved(answer)) return answer;
  throw new Refusal(null);
}

/** A refusal by something between us and the API, which knows no problem+json. */
function anonymous({ status, statusText }: Response) {
  return { type: "about:blank", title: statusText || String(status), status, detail: statusText };
}
