import { type IncomingHttpHeaders, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { publicLookup, refusePrivate, type Resolve } from "./public-address.js";

/** What of an answer is read at most, in bytes. */
export const mostRead = 64 * 1024;

/** An answer is longer than anybody reads. */
export class AnswerTooLong extends Error {
  constructor() {
    super(`the answer has more than ${mostRead} bytes`);
    this.name = "AnswerTooLong";
  }
}

export interface Outward {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** `host:port` that may be called although they are private */
  privateHosts: readonly string[];
  /** how names are looked up, where not as the system does */
  resolve?: Resolve;
}

export interface OutwardAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Posts something to a server of somebody else's. Redirects are answers like others, and not followed.
 *  @throws PrivateAddress, AnswerTooLong, and what the network throws */
export function askOutward(
  { url: address, headers, body, privateHosts, resolve: lookUp }: Outward,
  signal: AbortSignal,
): Promise<OutwardAnswer> {
  const url = new URL(address);
  const isAllowed = mayBeCalled(url, privateHosts);
  if (!isAllowed) refusePrivate(url);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = send(url, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      agent: false,
      signal,
      ...(isAllowed ? {} : { lookup: publicLookup(lookUp) }),
    });
    asked.on("error", reject);
    asked.on("response", (answer) => {
      const chunks: Buffer[] = [];
      let read = 0;
      answer.on("data", (chunk: Buffer) => {
        read += chunk.length;
        if (read > mostRead) asked.destroy(new AnswerTooLong());
        else chunks.push(chunk);
      });
      answer.on("error", reject);
      answer.on("end", () =>
        resolve({
          status: answer.statusCode ?? 0,
          headers: answer.headers,
          body: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    asked.end(body);
  });
}

/** Whether an address may be called although it may be private. */
export function mayBeCalled({ hostname, port, protocol }: URL, privateHosts: readonly string[]): boolean {
  return privateHosts.includes(`${hostname}:${port || (protocol === "https:" ? "443" : "80")}`);
}
