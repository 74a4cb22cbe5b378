import { request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import { publicLookup, refusePrivate } from "./public-address.js";

/** How long somebody's server may take, in ms. */
const deadline = 15_000;
/** What of an answer is read at most, in bytes: nobody looks at it. */
const mostRead = 64 * 1024;

interface Outward {
  url: string;
  headers: Readonly<Record<string, string>>;
  body: string;
  /** `host:port` that may be called although they are private */
  privateHosts: readonly string[];
}

/** Posts something to a server of somebody else's. Redirects are answers like others, and not followed.
 *  @returns the status of the answer
 *  @throws PrivateAddress, and what the network throws */
export function postOutward({ url: address, headers, body, privateHosts }: Outward): Promise<number> {
  const url = new URL(address);
  const isAllowed = privateHosts.includes(hostAndPort(url));
  if (!isAllowed) refusePrivate(url);
  const send = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const asked = send(url, {
      method: "POST",
      headers: { ...headers, "content-length": String(Buffer.byteLength(body)) },
      agent: false,
      signal: AbortSignal.timeout(deadline),
      ...(isAllowed ? {} : { lookup: publicLookup }),
    });
    asked.on("error", reject);
    asked.on("response", (answer) => {
      let read = 0;
      answer.on("data", (chunk: Buffer) => {
        read += chunk.length;
        if (read > mostRead) asked.destroy(new Error(`the answer has more than ${mostRead} bytes`));
      });
      answer.on("error", reject);
      answer.on("end", () => resolve(answer.statusCode ?? 0));
    });
    asked.end(body);
  });
}

function hostAndPort({ hostname, port, protocol }: URL): string {
  return `${hostname}:${port || (protocol === "https:" ? "443" : "80")}`;
}
