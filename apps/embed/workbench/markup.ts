import { place } from "./place.js";

/** Keeps what the page shows of its own markup true to what it has. */
export function showMarkup(discussion: HTMLElement, room: HTMLElement): void {
  const code = place("#markup", HTMLElement);
  const show = () => code.replaceChildren(...markupOf(discussion, room));
  const watch = new MutationObserver(show);
  watch.observe(discussion, { attributes: true });
  watch.observe(room, { attributes: true, attributeFilter: ["style"] });
  show();
}

function markupOf(discussion: HTMLElement, { style }: HTMLElement): (string | Node)[] {
  const script = `<script type="module" src="${location.origin}/embed.js"></script>\n`;
  const attributes = [...discussion.attributes].map(({ name, value }) => ` ${name}="${value}"`).join("");
  const tag = document.createElement("span");
  tag.className = "tag";
  tag.textContent = `<palabre-comments${attributes}></palabre-comments>`;
  const said = [...style].map((name) => `  ${name}: ${style.getPropertyValue(name)};\n`).join("");
  return [script, tag, said && `\n<style>\npalabre-comments {\n${said}}\n</style>`];
}
