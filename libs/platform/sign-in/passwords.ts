import { hash, verify } from "@node-rs/argon2";

/** Argon2id with the library's defaults: 19 MiB, 2 passes (OWASP's first choice). */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

/** A hash of nobody's password: who asks for an unknown name waits as long as for a known one. */
const nobody = hash("nobody's password");

export async function passwordFits(passwordHash: string | undefined, password: string): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await nobody), password);
  return passwordHash !== undefined && fits;
}
