import type { Written } from "./written.js";

export function writtenIn({ value, selectionStart, selectionEnd }: HTMLTextAreaElement): Written {
  return { text: value, start: selectionStart, end: selectionEnd };
}

/** Gives a field another text, so that the browser's own undo takes it back: only what differs is typed over. */
export function changeArea(area: HTMLTextAreaElement, { text, start, end }: Written): void {
  const { value } = area;
  area.focus({ preventScroll: true });
  if (value !== text) {
    const head = sameLength(value, text, (one, at) => one[at]);
    const tail = sameLength(value.slice(head), text.slice(head), (one, at) => one.at(-1 - at));
    area.setSelectionRange(head, value.length - tail);
    type(area, text.slice(head, text.length - tail));
  }
  area.setSelectionRange(start, end);
}

/** Types something over what is selected. */
function type(area: HTMLTextAreaElement, text: string): void {
  const { selectionStart: start, selectionEnd: end, ownerDocument } = area;
  const done =
    text === ""
      ? // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the browser's undo
        ownerDocument.execCommand("delete")
      : // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else keeps the browser's undo
        ownerDocument.execCommand("insertText", false, text);
  if (done) return;
  area.setRangeText(text, start, end, "end");
  area.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

function sameLength(one: string, other: string, at: (text: string, index: number) => string | undefined) {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && at(one, length) === at(other, length)) length++;
  return length;
}
