import { createHmac, timingSafeEqual } from "node:crypto";

/** How long a code is shown, in s. */
const period = 30;
const digits = 6;
/** Codes of so many periods before and after are taken, too: clocks differ. */
const drift = 1;

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** The code of a counter: HOTP with SHA-1, which every authenticator knows. @see RFC 4226 */
export function hotp(secret: Uint8Array, counter: number): string {
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(counter));
  const mac = createHmac("sha1", secret).update(moment).digest();
  const offset = (mac.at(-1) ?? 0) & 0xf;
  const number = mac.readUInt32BE(offset) & 0x7fffffff;
  return String(number % 10 ** digits).padStart(digits, "0");
}

/** The period that a moment lies in. @see RFC 6238 */
export function periodAt(now: Date): number {
  return Math.floor(now.getTime() / 1000 / period);
}

/** The period whose code this is, around a moment; null where it is none's. */
export function periodOf(secret: Uint8Array, code: string, now: Date): number | null {
  const current = periodAt(now);
  const near = Array.from({ length: 2 * drift + 1 }, (_, at) => current - drift + at);
  return near.find((counter) => isSame(hotp(secret, counter), code)) ?? null;
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** @see RFC 4648, without padding, as authenticators take it */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? [])
    .map((five) => alphabet.charAt(parseInt(five.padEnd(5, "0"), 2)))
    .join("");
}
