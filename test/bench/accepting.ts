import { randomUUID } from "node:crypto";
import { requestsPerSecond } from "./http-load.js";
import { someText } from "./some-text.js";

const seconds = 3;

interface Posting {
  url: string;
  /** where each goes to another */
  path?: () => string;
  headers: () => Record<string, string>;
  body: () => object;
}

/** Comments a second that one person posts and the API accepts, so many at once. */
export function acceptedPerSecond(
  url: string,
  token: string,
  connections: number,
  duration = seconds,
): Promise<number> {
  let index = 0;
  const posting = {
    url,
    headers: () => ({ authorization: `Bearer ${token}`, "idempotency-key": randomUUID() }),
    body: () => ({ body: someText(index++) }),
  };
  return postedPerSecond(posting, connections, duration);
}

export function postedPerSecond(
  { url, path, headers, body }: Posting,
  connections: number,
  duration = seconds,
): Promise<number> {
  return requestsPerSecond({
    ...{ url, connections, duration },
    requests: [
      {
        method: "POST",
        setupRequest: (request) => ({
          ...request,
          ...(path && { path: path() }),
          headers: { "content-type": "application/json", ...headers() },
          body: JSON.stringify(body()),
        }),
      },
    ],
  });
}
