import { randomUUID } from "node:crypto";
import { requestsPerSecond } from "./http-load.js";
import { someText } from "./some-text.js";

const seconds = 3;

/** Comments a second that one person posts and the API accepts, so many at once. */
export function acceptedPerSecond(
  url: string,
  token: string,
  connections: number,
  duration = seconds,
): Promise<number> {
  let index = 0;
  return requestsPerSecond({
    url,
    connections,
    duration,
    requests: [
      {
        method: "POST",
        setupRequest: (request) => ({
          ...request,
          headers: {
            "content-type": "application/json",
            authorization: `Bearer ${token}`,
            "idempotency-key": randomUUID(),
          },
          body: JSON.stringify({ body: someText(index++) }),
        }),
      },
    ],
  });
}
