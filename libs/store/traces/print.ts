import { createHmac } from "node:crypto";

/** What stands for a network on one site. Without the key it can't be told from any other, nor be found by trying all networks. */
export function printOf(key: string, network: string): string {
  return createHmac("sha256", key).update(network).digest("base64url");
}
