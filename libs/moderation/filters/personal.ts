import type { Localized, PersonalFilter, PersonalKind } from "#contract";
import type { Stage } from "../subject.js";
import { mostFindings } from "./most-findings.js";

interface Kind {
  looks: RegExp;
  /** whether what looks like it is it */
  is: (passage: string) => boolean;
  message: Localized;
}

function digitsOf(passage: string): string {
  return passage.replace(/\D/g, "");
}

/** The last digit of a card's number follows from the others. @see Luhn, US patent 2,950,048 (1960) */
function followsLuhn(digits: string): boolean {
  const sum = Array.from(digits)
    .reverse()
    .reduce((sum, digit, at) => {
      const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
      return sum + (value > 9 ? value - 9 : value);
    }, 0);
  return sum % 10 === 0;
}

/** Two digits of an account's number follow from the others. @see ISO 13616, ISO 7064 (MOD 97-10) */
function followsIban(passage: string): boolean {
  const account = passage.replace(/[^\p{L}\p{N}]/gu, "").toUpperCase();
  if (account.length < 15 || account.length > 34) return false;
  const turned = account.slice(4) + account.slice(0, 4);
  const digits = turned.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1;
}

const gap = "[ .\\u00a0\\u202f-]?";

const kinds: Record<PersonalKind, Kind> = {
  mail: {
    looks: /[\p{L}\p{N}._%+-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,24}/gu,
    is: () => true,
    message: { fr: "une adresse électronique", en: "a mail address" },
  },
  phone: {
    looks: new RegExp(
      `(?<![\\p{L}\\d.,/-])(?:(?:\\+|00)\\d{1,3}${gap}(?:\\(0\\)${gap})?\\d(?:${gap}\\d){6,11}|0[1-9](?:${gap}\\d{2}){4}|\\(?\\d{3}\\)?[ .-]\\d{3}[ .-]\\d{4})(?![\\d\\p{L}])`,
      "gu",
    ),
    is: (passage) => digitsOf(passage).length <= 15,
    message: { fr: "un numéro de téléphone", en: "a telephone number" },
  },
  iban: {
    looks:
      /(?<![\p{L}\p{N}])[A-Z]{2}\d{2}(?:[ \u00a0\u202f-]?[A-Z\d]{4}){2,7}(?:[ \u00a0\u202f-]?[A-Z\d]{1,3})?(?![\p{L}\p{N}])/giu,
    is: followsIban,
    message: { fr: "un numéro de compte (IBAN)", en: "an account number (IBAN)" },
  },
  card: {
    looks: /(?<![\p{L}\d.,/-])[2-6]\d{3}(?:[ \u00a0\u202f-]?\d){8,15}(?![\d\p{L}])/gu,
    is: (passage) => followsLuhn(digitsOf(passage)),
    message: { fr: "un numéro de carte bancaire", en: "the number of a payment card" },
  },
};

const someDigits = /\d(?:\D{0,4}\d){6}/;

/** Said of a finding whose words are taken out. */
function masking({ fr, en }: Localized): { message: Localized; masked: true } {
  return { message: { fr: `${fr}, à masquer`, en: `${en}, to be masked` }, masked: true };
}

/** Data by which somebody can be reached, or their money. Spans in UTF-16 units of the text as typed. */
export function personal({ id, kinds: wanted, mask }: PersonalFilter): Stage {
  return ({ comment: { text } }) => {
    const looked = wanted.filter((kind) => (kind === "mail" ? text.includes("@") : someDigits.test(text)));
    const found = looked.flatMap((rule) =>
      Array.from(text.matchAll(kinds[rule].looks))
        .filter(({ 0: passage }) => kinds[rule].is(passage))
        .map(({ 0: passage, index: start }) => {
          const { message } = kinds[rule];
          const said = mask ? masking(message) : { message };
          return { filter: id, rule, start, end: start + passage.length, score: 1, ...said };
        }),
    );
    // what is to be masked is masked wherever it stands
    return mask ? found : found.slice(0, mostFindings);
  };
}
