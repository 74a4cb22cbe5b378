import type { InputError } from "#contract";
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

function fault(message: string): InputError {
  return { path: "body", message };
}

function emptiness(body: string): InputError[] {
  if (body === "") return [fault("is empty: write something")];
  const seen = body.replace(unseen, "");
  if (seen === "")
    return [fault("is blank: it has only spaces or characters that nobody sees; write something")];
  return markupOnly.test(seen)
    ? [fault("has nothing to read in it, only signs of markup; write something")]
    : [];
}

function excess(body: string, maxLength: number): InputError[] {
  if (body.length <= maxLength) return [];
  const length = count(body);
  if (length <= maxLength) return [];
  const limit = maxLength.toLocaleString("en");
  return [
    fault(
      `has ${length.toLocaleString("en")} characters: shorten it by ${(length - maxLength).toLocaleString("en")}, the limit is ${limit}`,
    ),
  ];
}

function forbidden(body: string, characters: RegExp, what: string, instead: string): InputError[] {
  return Array.from(body.matchAll(characters))
    .slice(0, mostNamed)
    .map(({ 0: char, index }) =>
      fault(`has ${what} (${codePoint(char)}) on ${placeOf(body, index)}: ${instead}`),
    );
}

function htmlTags(body: string): InputError[] {
  if (!maybeTag.test(body)) return [];
  return placedTokens(body, parse(body), "html_tag")
    .slice(0, mostNamed)
    .map(({ token, start }) => {
      const what = token.content.startsWith("<!--") ? "an HTML comment" : "an HTML tag";
      const shown = token.content.length > 40 ? `${token.content.slice(0, 40)}…` : token.content;
      return fault(
        `has ${what}, ${shown.replace(/\s+/g, " ")}, on ${placeOf(body, start)}: HTML is not used here; put it between backticks to show it as code`,
      );
    });
}

/**
 * What is wrong with a text that a reader sent, each fault with its place and what would be right. An empty list: nothing.
 * Line ends are taken as they come; `normalizeBody` makes them one kind.
 * @param maxLength characters (code points)
 */
export function checkBody(body: string, maxLength: number): InputError[] {
  const size = [...emptiness(body), ...excess(body, maxLength)];
  if (size.length > 0) return size;
  return [
    ...forbidden(body, loneSurrogate, "half of a character", "send well-formed Unicode"),
    ...forbidden(body, control, "a control character", "leave it out"),
    ...forbidden(body, bidirectional, "a character that turns the direction of text", "leave it out"),
    ...htmlTags(body),
  ];
}
