import { STATUS_CODES } from "node:http";
import type { Socket } from "node:net";
import { Problem } from "#contract";

/** What comes to no request: its own connection is told why, as a problem, and closed. */
export function refuseConnection({ code }: Error & { code?: string }, socket: Socket): void {
  if (code !== "ECONNRESET" && socket.writable) socket.write(answer(problemOf(code)));
  socket.destroy();
}

function problemOf(code: string | undefined): Problem {
  if (code === "HPE_HEADER_OVERFLOW")
    return new Problem("headers-too-large", "address and headers may have 16 KiB together: send less");
  return code === "ERR_HTTP_REQUEST_TIMEOUT"
    ? new Problem("request-timeout", "the request did not come to its end in time")
    : new Problem("malformed-request", "these bytes are no HTTP that can be read");
}

function answer({ status, details }: Problem): string {
  const body = JSON.stringify(details);
  return [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    "content-type: application/problem+json; charset=utf-8",
    "cache-control: no-store",
    `content-length: ${Buffer.byteLength(body)}`,
    "connection: close",
    "",
    body,
  ].join("\r\n");
}
