import { webAddress } from "#contract";

/** What a comment's element is called in its page, and so its permalink's fragment. The embed does the same. */
export function anchorOf(comment: string): string {
  return `palabre-${comment}`;
}

/** The id in a permalink, if it is one. */
export function commentIn(permalink: URL): string | null {
  return /^#palabre-(.+)$/.exec(permalink.hash)?.[1] ?? null;
}

/** The address of a story's page without a fragment: what the publisher said, or the name itself; null where neither is one. */
export function pageOf({ url, id }: { url: string | null; id: string }): string | null {
  const address = webAddress(url ?? id);
  if (!address) return null;
  address.hash = "";
  return address.href;
}

/** Where a comment stands in its story's page; within the page alone where nobody has said its address. */
export function permalinkOf(story: { url: string | null; id: string }, comment: string): string {
  return `${pageOf(story) ?? ""}#${anchorOf(comment)}`;
}
