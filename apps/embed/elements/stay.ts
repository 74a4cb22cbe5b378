/**
 * Notes which comment of the page's own HTML is being read.
 * @returns puts the same comment, drawn anew, where that one was
 */
export function stay(element: Element): (root: ShadowRoot) => void {
  const read = [...element.querySelectorAll("article[id]")].find(isInView);
  const before = read?.getBoundingClientRect().top;
  return (root) => {
    const drawn = read && root.getElementById(read.id);
    if (drawn && before !== undefined) scrollBy(0, drawn.getBoundingClientRect().top - before);
  };
}

function isInView(article: Element): boolean {
  const { top, bottom } = article.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
