/** Page Down and Page Up go from article to article, as in any feed (WAI-ARIA Authoring Practices, feed pattern). */
export function walkFeed(event: KeyboardEvent): void {
  const step = { PageDown: 1, PageUp: -1 }[event.key];
  const feed = event.currentTarget;
  if (!step || !(feed instanceof HTMLElement) || isTyping(event.target)) return;
  const articles = [...feed.querySelectorAll<HTMLElement>("article")];
  const here = articles.findLastIndex(
    (article) => event.target instanceof Node && article.contains(event.target),
  );
  const next = articles[here + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement;
}
