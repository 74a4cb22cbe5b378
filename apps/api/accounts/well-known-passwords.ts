import { invalidInput } from "#contract";

/** Read once somebody chooses a password: most processes never do. */
let known: Promise<ReadonlySet<string>> | null = null;

async function knownPasswords(): Promise<ReadonlySet<string>> {
  const { dictionary } = await import("@zxcvbn-ts/language-common");
  return new Set(dictionary["passwords-common"].map((one) => one.toLowerCase()));
}

/**
 * Refuses to staff a password that is tried first: one of those that leak most often, or a word of the place with some digits and signs.
 * @param words of the place: the site, its name, the person's name
 * @throws Problem
 */
export async function refuseWellKnown(password: string, words: readonly string[]): Promise<void> {
  const typed = password.toLowerCase();
  const isOfPlace = ["palabre", ...words].some(
    (word) => lettersOf(word) === lettersOf(typed) && lettersOf(typed) !== "",
  );
  if (isOfPlace || (await (known ??= knownPasswords())).has(typed))
    throw invalidInput([
      { path: "password", message: "is one of those that are tried first: choose another" },
    ]);
}

function lettersOf(text: string): string {
  return text.toLowerCase().replace(/\P{L}/gu, "");
}
