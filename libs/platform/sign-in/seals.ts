import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

const nonceLength = 12;
const tagLength = 16;

/** Keeps secrets that have to be read again: AES-256-GCM with a key of the installation's, each bound to its owner. */
export class Seals {
  private readonly key: Uint8Array;

  constructor(secret: Uint8Array) {
    this.key = new Uint8Array(hkdfSync("sha256", secret, "", "palabre seals", 32));
  }

  seal(secret: Uint8Array, owner: string): string {
    const nonce = randomBytes(nonceLength);
    const cipher = createCipheriv("aes-256-gcm", this.key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
  }

  /** @throws Error where it was not sealed for this owner, here */
  open(sealed: string, owner: string): Uint8Array {
    const bytes = Buffer.from(sealed, "base64url");
    const tag = bytes.subarray(nonceLength, nonceLength + tagLength);
    const decipher = createDecipheriv("aes-256-gcm", this.key, bytes.subarray(0, nonceLength))
      .setAAD(Buffer.from(owner))
      .setAuthTag(tag);
    return Buffer.concat([decipher.update(bytes.subarray(nonceLength + tagLength)), decipher.final()]);
  }
}
