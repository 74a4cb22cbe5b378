import { createHash, createHmac, randomBytes } from "node:crypto";
import type { Secrets } from "./installation-secret.js";

/** The key of somebody who sends something, and all that came with it; undefined where there is no key. */
type Sent = readonly unknown[] | undefined;

/**
 * Receipts by which somebody without an account asks for what they have sent: 256 bits, of which only a hash is kept. What is sent
 * again with the same key gets the same receipt, made from it with the installation's secret, so that none has to be kept.
 */
export class Receipts {
  constructor(private readonly secrets: Secrets) {}

  make(sent: Sent): string {
    if (sent === undefined) return randomBytes(32).toString("base64url");
    return madeWith(this.secrets.current, sent);
  }

  /** The receipt that the same got before, by what is kept of that; null where it was something else. */
  again(sent: Sent, hash: string): string | null {
    if (sent === undefined) return null;
    const made = this.secrets.counting.map((secret) => madeWith(secret, sent));
    return made.find((receipt) => kept(receipt) === hash) ?? null;
  }
}

function madeWith(secret: Uint8Array, sent: readonly unknown[]): string {
  return createHmac("sha256", secret)
    .update(`receipt ${JSON.stringify(sent)}`)
    .digest("base64url");
}

/** What is kept of a receipt, or of a key. */
export function kept(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
