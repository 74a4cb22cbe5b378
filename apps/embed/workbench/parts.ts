import { place } from "./place.js";

/** Shows where a part is that is pointed at by its name, and lets a style sheet be written for them. */
export function pointAtParts(discussion: HTMLElement): void {
  const [own, pointer] = [new CSSStyleSheet(), new CSSStyleSheet()];
  document.adoptedStyleSheets.push(own, pointer);
  const css = place("#css", HTMLTextAreaElement);
  const found = place("#found", HTMLOutputElement);
  const write = () => own.replaceSync(css.value);
  const point = (name: string) => {
    const number = discussion.shadowRoot?.querySelectorAll(`[part~="${name}"]`).length ?? 0;
    found.value = `::part(${name}) · ${(found.dataset.said ?? "").replace("#", String(number))}`;
    pointer.replaceSync(
      `palabre-comments::part(${name}) { outline: 2px solid var(--accent); outline-offset: 3px; border-radius: 3px; }`,
    );
  };
  const add = (name: string) => {
    const start = `palabre-comments::part(${name}) {\n  `;
    css.value = `${css.value.trimEnd()}\n${start}\n}\n`;
    const at = css.value.lastIndexOf(start) + start.length;
    css.focus();
    css.setSelectionRange(at, at);
  };
  for (const button of document.querySelectorAll<HTMLElement>("[data-part]")) {
    const { part = "" } = button.dataset;
    for (const type of ["pointerenter", "focus"]) button.addEventListener(type, () => point(part));
    for (const type of ["pointerleave", "blur"]) button.addEventListener(type, () => pointer.replaceSync(""));
    button.addEventListener("click", () => add(part));
  }
  css.addEventListener("input", write);
  css.form?.addEventListener("reset", () => setTimeout(write));
  write();
}
