import { hotp, periodAt } from "#platform";

const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/** What an authenticator shows for a secret in base32, so many periods from now. */
export function shown(secret: string, later = 0): string {
  const bits = Array.from(secret.replaceAll(" ", "")).map((one) =>
    alphabet.indexOf(one).toString(2).padStart(5, "0"),
  );
  const bytes = (bits.join("").match(/.{8}/g) ?? []).map((eight) => parseInt(eight, 2));
  return hotp(Uint8Array.from(bytes), periodAt(new Date()) + later);
}
