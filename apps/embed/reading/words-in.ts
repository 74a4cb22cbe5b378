import { trusted } from "./trusted.js";

/** What is to be read of a comment, without its markup, and with a dot between a heading and what it heads. */
export function wordsIn(html: string): string {
  const { body } = new DOMParser().parseFromString(trusted(html), "text/html");
  for (const heading of body.querySelectorAll(":is(h4, h5, h6):not(:last-child)")) heading.after(" ·");
  return body.textContent;
}
