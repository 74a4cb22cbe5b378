import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Secrets } from "./installation-secret.js";

const nonceLength = 12;
const tagLength = 16;

/** Keeps secrets that have to be read again: AES-256-GCM with a key of the installation's, each bound to its owner. */
export class Seals {
  constructor(private readonly secrets: Pick<Secrets, "current" | "known">) {}

  seal(secret: Uint8Array, owner: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv("aes-256-gcm", keyOf(this.secrets.current), nonce).setAAD(
      Buffer.from(owner),
    );
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
  }

  /** @throws Error where it was not sealed for this owner, here */
  open(sealed: string, owner: string): Uint8Array {
    const found = this.opened(sealed, owner);
    if (found === null)
      throw new Error(`What is sealed for "${owner}" was not sealed here, or for somebody else`);
    return found;
  }

  /** @returns null where it was not sealed for this owner, here */
  opened(sealed: string, owner: string): Uint8Array | null {
    const opened = this.secrets.known.map((secret) => openWith(keyOf(secret), sealed, owner));
    return opened.find((one) => one !== null) ?? null;
  }
}

function keyOf(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync("sha256", secret, "", "palabre seals", 32));
}

/** @returns null where it was sealed with another key, or for somebody else */
function openWith(key: Uint8Array, sealed: string, owner: string): Uint8Array | null {
  const bytes = Buffer.from(sealed, "base64url");
  try {
    const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(owner))
      .setAuthTag(bytes.subarray(nonceLength, nonceLength + tagLength));
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
  } catch {
    return null;
  }
}
