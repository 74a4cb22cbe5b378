import { get as httpGet, type IncomingMessage, type RequestOptions } from "node:http";
import { get as httpsGet } from "node:https";
import { randomBytes } from "node:crypto";
import { messageOf } from "../message-of.js";
import { doubtful, type Finding, well, wrong } from "./finding.js";

const patience = 5000;

/** Whether browsers find the API and the gateway where they are told to look, through all that stands before them. */
export async function lookAtAddresses(publicUrl: string, realtimeUrl: string): Promise<Finding[]> {
  return [...(await lookAtApi(publicUrl)), ...(await lookAtGateway(realtimeUrl))];
}

async function lookAtApi(url: string): Promise<Finding[]> {
  const named = `PALABRE_PUBLIC_URL, ${url}`;
  try {
    const ready = await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(patience) });
    if (!ready.ok)
      return [wrong(`${named}, is not ready: ${await ready.text()}`, "look at the logs of the api")];
    const embed = await fetch(`${url}/embed.js`, { signal: AbortSignal.timeout(patience) });
    const isOpen = embed.headers.get("access-control-allow-origin") === "*";
    if (!embed.ok || !isOpen)
      return [
        wrong(
          `${named}, does not hand /embed.js to other sites`,
          "let the proxy pass all paths and headers on",
        ),
      ];
    return [well(`The API answers at ${url}`), ...unsafe(url)];
  } catch (error) {
    return [
      wrong(
        `${named}, gives no answer: ${messageOf(error)}`,
        "start the api, or let the name and the proxy lead to it",
      ),
    ];
  }
}

async function lookAtGateway(url: string): Promise<Finding[]> {
  const named = `PALABRE_REALTIME_URL, ${url}`;
  try {
    const status = await upgrade(`${url}/realtime/?EIO=4&transport=websocket`);
    if (status === 101) return [well(`The gateway answers at ${url}`), ...unsafe(url)];
    return [
      wrong(
        `${named}, answers ${status} to a WebSocket`,
        "let the proxy pass /realtime on to the gateway, with Upgrade and Connection",
      ),
    ];
  } catch (error) {
    return [
      wrong(
        `${named}, gives no answer: ${messageOf(error)}`,
        "start the gateway, or let the name and the proxy lead to it",
      ),
    ];
  }
}

function unsafe(url: string): Finding[] {
  const { protocol, hostname } = new URL(url);
  if (protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname)) return [];
  return [doubtful(`${url} is not encrypted`, "browsers block it on pages that are: give it a certificate")];
}

/** Asks for a WebSocket as RFC 6455 has it. @returns the status of the answer */
async function upgrade(url: string): Promise<number> {
  const headers = {
    connection: "Upgrade",
    upgrade: "websocket",
    "sec-websocket-version": "13",
    "sec-websocket-key": randomBytes(16).toString("base64"),
  };
  const options: RequestOptions = { headers, timeout: patience };
  const request = url.startsWith("https:") ? httpsGet(url, options) : httpGet(url, options);
  try {
    return await new Promise((resolve, reject) => {
      const answered = ({ statusCode = 0 }: IncomingMessage) => resolve(statusCode);
      request.once("upgrade", answered).once("response", answered).once("error", reject);
      request.once("timeout", () => reject(new Error(`no answer within ${patience} ms`)));
    });
  } finally {
    request.destroy();
  }
}
