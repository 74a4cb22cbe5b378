const permalink = /^#palabre-(.+)$/;

/** The comment that the page's address names. */
export function idInHash(): string | null {
  const id = permalink.exec(location.hash)?.[1];
  return id === undefined ? null : decodeURIComponent(id);
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
