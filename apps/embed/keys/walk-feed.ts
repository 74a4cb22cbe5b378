/** Page Down and Page Up go from article to article, as in any feed (WAI-ARIA Authoring Practices, feed pattern). */
export function walkFeed(event: KeyboardEvent, target: Element): void {
  const step = { PageDown: 1, PageUp: -1 }[event.key];
  const feed = target.closest("[role=feed]");
  if (!step || !feed) return;
  const articles = [...feed.querySelectorAll("article")];
  const current = target.closest("article");
  const next = articles[articles.findIndex((article) => article === current) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
