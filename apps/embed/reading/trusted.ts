import { useMemo } from "preact/hooks";
import { attempt } from "../connection/stored.js";

/** As pages with Trusted Types take HTML; to everyone but the browser, what a policy makes is a text like any other. */
interface Policy {
  createHTML: (html: string) => string;
}

declare global {
  /** @see https://w3c.github.io/trusted-types/dist/spec/, which TypeScript's library does not have yet */
  var trustedTypes: { createPolicy: (name: string, rules: Policy) => Policy } | undefined;
}

/** A page may forbid policies that it does not name, and have no need of any. */
const policy = attempt(() =>
  globalThis.trustedTypes?.createPolicy("palabre", { createHTML: (html) => html }),
);

/** HTML that the API has rendered from an allow-list, or that is read in an inert document. */
export function trusted(html: string): string {
  return policy?.createHTML(html) ?? html;
}

/** The HTML of a comment as the content of an element. It is the same as long as the text is, so that it is not set anew. */
export function useHtml(html: string) {
  return useMemo(() => ({ __html: trusted(html) }), [html]);
}
