import { createHash, createHmac, randomBytes } from "node:crypto";

/**
 * Receipts by which somebody without an account asks for what they have sent: 256 bits, of which only a hash is kept. What is sent
 * again with the same key gets the same receipt, made from it with the installation's secret, so that none has to be kept.
 */
export class Receipts {
  constructor(private readonly secret: Uint8Array) {}

  /** @param sent the key and all that came with it; undefined where there is no key */
  make(sent: readonly unknown[] | undefined): string {
    if (sent === undefined) return randomBytes(32).toString("base64url");
    return createHmac("sha256", this.secret)
      .update(`receipt ${JSON.stringify(sent)}`)
      .digest("base64url");
  }
}

/** What is kept of a receipt, or of a key. */
export function kept(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
