import { permalink } from "../reading/permalink.js";

/** The comment that the page's address names. */
export function idInHash(): string | null {
  const { hash } = location;
  return hash.startsWith(permalink) ? decodeURIComponent(hash.slice(permalink.length)) : null;
}

/** Takes the reader to a comment, or to the first of several, once it is drawn. */
export function goTo(root: ShadowRoot, ids: string | readonly string[]): void {
  requestAnimationFrame(() => {
    const wanted = [ids].flat().map((id) => `palabre-${id}`);
    const article = [...root.querySelectorAll<HTMLElement>("article")].find(({ id }) => wanted.includes(id));
    article?.focus({ preventScroll: true });
    article?.scrollIntoView({ block: "start" });
  });
}
