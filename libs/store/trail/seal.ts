import { createHash, randomBytes } from "node:crypto";

/** What may have to be taken out of an entry one day: free words, and where somebody did it from. */
export interface Words {
  from: string | null;
  reason: string | null;
  note: string | null;
}

type Part = keyof Words;
const parts = ["from", "reason", "note"] as const satisfies readonly Part[];

interface Salted {
  salt: string;
  text: string;
}

/** What is kept open as long as it may be, and the hash of each part, which stays. */
export interface SealedWords {
  open: Partial<Record<Part, Salted>>;
  sealed: Partial<Record<Part, string>>;
}

/** Each part under its own salt: once a text is taken out, nobody can guess it by its hash. */
export function sealWords(words: Words): SealedWords {
  const { open, sealed }: SealedWords = { open: {}, sealed: {} };
  for (const part of parts) {
    const text = words[part];
    if (text === null) continue;
    const salted = { salt: randomBytes(16).toString("hex"), text };
    open[part] = salted;
    sealed[part] = hashOf(salted);
  }
  return { open, sealed };
}

export function openWords({ open }: Pick<SealedWords, "open">): Words {
  return {
    from: open.from?.text ?? null,
    reason: open.reason?.text ?? null,
    note: open.note?.text ?? null,
  };
}

/** Whether all that is still open is what was sealed. */
export function isSealedSo({ open, sealed }: SealedWords): boolean {
  return parts.every((part) => {
    const salted = open[part];
    return salted === undefined || hashOf(salted) === sealed[part];
  });
}

function hashOf({ salt, text }: Salted): string {
  return createHash("sha256").update(salt).update(text).digest("hex");
}
