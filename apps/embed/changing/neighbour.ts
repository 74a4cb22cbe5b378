/** Where the focus goes when a comment goes: to the one after it, else the one before it, else to where one writes. */
export function neighbourOf(root: ShadowRoot, id: string): HTMLElement | null {
  const articles = [...root.querySelectorAll<HTMLElement>("article")];
  const at = articles.findIndex((article) => article.id === `palabre-${id}`);
  return articles[at + 1] ?? articles[at - 1] ?? root.querySelector<HTMLElement>(".closed-field");
}
