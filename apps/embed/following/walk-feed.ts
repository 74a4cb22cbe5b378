/** Page Down and Page Up go from article to article, as in any feed (WAI-ARIA Authoring Practices, feed pattern). */
export function walkFeed(event: Event): void {
  if (!(event instanceof KeyboardEvent) || !(event.target instanceof Element) || isTyping(event.target))
    return;
  const step = { PageDown: 1, PageUp: -1 }[event.key];
  const feed = event.target.closest("[role=feed]");
  if (!step || !feed) return;
  const articles = [...feed.querySelectorAll("article")];
  const current = event.target.closest("article");
  const next = articles[articles.findIndex((article) => article === current) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function isTyping(target: Element): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
