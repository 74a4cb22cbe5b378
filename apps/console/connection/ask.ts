import { isProblem, Refusal } from "./refusal.js";

interface How {
  method?: "POST" | "PUT" | "DELETE";
  body?: unknown;
}

/** Asks the API about one site, as one moderator. What it does without a word is answered by `{}`; whatever is no answer is thrown as a `Refusal`. */
export type Ask = <Answer>(path: string, how?: How) => Promise<Answer>;

/** How long an answer is waited for, in ms. */
const patience = 10_000;

/**
 * Paths are below the site's, or from the root where they begin with `/v1/`.
 * @param language what findings and reasons are said in
 */
export function asker(site: string, { token, language }: { token?: string; language: string }): Ask {
  const ofSite = `/v1/sites/${encodeURIComponent(site)}`;
  return async <Answer>(path: string, { method, body }: How = {}) => {
    const response = await fetch(path.startsWith("/v1/") ? path : ofSite + path, {
      ...(method && { method }),
      ...(body !== undefined && { body: JSON.stringify(body) }),
      headers: {
        "accept-language": language,
        ...(body !== undefined && { "content-type": "application/json" }),
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
      },
      cache: "no-store",
      signal: AbortSignal.timeout(patience),
    }).catch(() => null);
    return read<Answer>(response);
  };
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
