/** As in any feed (WAI-ARIA Authoring Practices, feed pattern), and by letters as moderators do it. */
const steps: Readonly<Record<string, number>> = { PageDown: 1, PageUp: -1, j: 1, k: -1 };

/** Goes from article to article; letters lead to the first one from anywhere in the discussion. */
export function walkFeed(root: ParentNode, event: KeyboardEvent, target: Element): void {
  const isLetter = event.key.length === 1;
  const step = steps[isLetter ? event.key.toLowerCase() : event.key];
  const feed = root.querySelector("[role=feed]");
  if (!step || !feed || (!isLetter && !feed.contains(target))) return;
  const articles = [...feed.querySelectorAll("article")];
  const current = target.closest("article");
  const next = articles[articles.findIndex((article) => article === current) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
