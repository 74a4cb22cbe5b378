import type { InputError, TextFault } from "#contract";
import { parse, placedTokens } from "./markdown.js";

/** As many faults of a kind are named; nobody mends more at a time. */
const mostNamed = 10;

const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const control = /(?![\n\t\r])\p{Cc}/gu;
const loneSurrogate = /\p{Cs}/gu;
const unseen = /[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\p{M}\u2800]/gu;
const markupOnly = /^[#>*+\-_`~]*$/;
const maybeTag = /<(?:!--|\/?[a-z])/i;

function count(text: string): number {
  return Array.from(text).length;
}

/** Line and column from 1; columns count characters. */
function placeOf(body: string, at: number): string {
  const before = body.slice(0, at).split(/\r\n?|\n/);
  return `line ${before.length}, column ${count(before.at(-1) ?? "") + 1}`;
}

function codePoint(char: string): string {
  return `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
}

function fault(fault: TextFault, message: string, place?: { start: number; end: number }): InputError {
  return { path: "body", message, fault, ...place };
}

function emptiness(body: string): InputError[] {
  if (body === "") return [fault("empty", "is empty: write something")];
  const seen = body.replace(unseen, "");
  if (seen === "")
    return [fault("empty", "is blank: it has only spaces or characters that nobody sees; write something")];
  return markupOnly.test(seen)
    ? [fault("empty", "has nothing to read in it, only signs of markup; write something")]
    : [];
}

function excess(body: string, maxLength: number): InputError[] {
  if (body.length <= maxLength) return [];
  const length = count(body);
  if (length <= maxLength) return [];
  const limit = maxLength.toLocaleString("en");
  return [
    fault(
      "too-long",
      `has ${length.toLocaleString("en")} characters: shorten it by ${(length - maxLength).toLocaleString("en")}, the limit is ${limit}`,
    ),
  ];
}

interface Forbidden {
  kind: TextFault;
  characters: RegExp;
  what: string;
  instead: string;
}

const forbiddenCharacters: readonly Forbidden[] = [
  {
    kind: "half-character",
    characters: loneSurrogate,
    what: "half of a character",
    instead: "send well-formed Unicode",
  },
  {
    kind: "control-character",
    characters: control,
    what: "a control character",
    instead: "leave it out",
  },
  {
    kind: "turned-direction",
    characters: bidirectional,
    what: "a character that turns the direction of text",
    instead: "leave it out",
  },
];

function forbidden(body: string, { kind, characters, what, instead }: Forbidden): InputError[] {
  return Array.from(body.matchAll(characters))
    .slice(0, mostNamed)
    .map(({ 0: char, index }) =>
      fault(kind, `has ${what} (${codePoint(char)}) on ${placeOf(body, index)}: ${instead}`, {
        start: index,
        end: index + char.length,
      }),
    );
}

function htmlTags(body: string): InputError[] {
  if (!maybeTag.test(body)) return [];
  return placedTokens(body, parse(body), "html_tag")
    .slice(0, mostNamed)
    .map(({ token, start, end }) => {
      const what = token.content.startsWith("<!--") ? "an HTML comment" : "an HTML tag";
      const shown = token.content.length > 40 ? `${token.content.slice(0, 40)}…` : token.content;
      return fault(
        "html",
        `has ${what}, ${shown.replace(/\s+/g, " ")}, on ${placeOf(body, start)}: HTML is not used here; put it between backticks to show it as code`,
        { start, end },
      );
    });
}

/**
 * What is wrong with a text that a reader sent, each fault with its place (`start` and `end` in UTF-16 units of it)
 * and what would be right. An empty list: nothing.
 * Line ends are taken as they come; `normalizeBody` makes them one kind.
 * @param maxLength characters (code points)
 */
export function checkBody(body: string, maxLength: number): InputError[] {
  const size = [...emptiness(body), ...excess(body, maxLength)];
  if (size.length > 0) return size;
  return [...forbiddenCharacters.flatMap((kind) => forbidden(body, kind)), ...htmlTags(body)];
}
