import { randomInt } from "node:crypto";
import { readFile, rename, writeFile } from "node:fs/promises";
import { z } from "zod";
import type { StartConfiguration } from "#platform/configuration.js";

const made = z.object({
  adminPassword: z.string(),
  /** Printed once, and never again. */
  adminPasswordShown: z.boolean(),
  demoPassword: z.string(),
  demoSsoSecret: z.string(),
});
type Made = z.infer<typeof made>;

export interface Secrets {
  values: { adminPassword: string; demoPassword: string; demoSsoSecret: string };
  /** Whether the admin's password is one that nobody was told yet. */
  untold: boolean;
  /** Remembers that it was told. */
  told(): Promise<void>;
}

/** The secrets that were given, and for the others those that were made for this data folder, now or on an earlier start. */
export async function secretsFor(folder: string, given: StartConfiguration): Promise<Secrets> {
  const file = `${folder}/secrets.json`;
  const kept = (await read(file)) ?? make();
  await write(file, kept);
  return {
    values: {
      adminPassword: given.adminPassword ?? kept.adminPassword,
      demoPassword: given.demoPassword ?? kept.demoPassword,
      demoSsoSecret: given.demoSsoSecret ?? kept.demoSsoSecret,
    },
    untold: given.adminPassword === null && !kept.adminPasswordShown,
    told: () => write(file, { ...kept, adminPasswordShown: true }),
  };
}

function make(): Made {
  return {
    adminPassword: secret(16),
    adminPasswordShown: false,
    demoPassword: secret(8),
    demoSsoSecret: secret(40),
  };
}

/** Letters and digits that are not mistaken for each other, about 5 bits each. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

function secret(length: number): string {
  const letters = Array.from({ length }, () => alphabet[randomInt(alphabet.length)] ?? "");
  return letters.join("").replace(/(.{4})(?=.)/g, "$1-");
}

async function read(file: string): Promise<Made | null> {
  const text = await readFile(file, "utf8").catch(() => null);
  return text === null ? null : made.parse(JSON.parse(text));
}

/** Renamed into place: a start that is killed leaves the old file or the new one. */
async function write(file: string, kept: Made): Promise<void> {
  await writeFile(`${file}.new`, JSON.stringify(kept, null, 2), { mode: 0o600 });
  await rename(`${file}.new`, file);
}
