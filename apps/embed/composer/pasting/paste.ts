import { changeArea, writtenIn } from "../markup/change-area.js";
import { isAddress, linked } from "../markup/link.js";
import type { Written } from "../markup/written.js";
import { withoutUnseen } from "../nudge/faults-of.js";

/** Longer than this, what is pasted is taken as plain text: nobody writes so much, and a page would stand still. */
const mostHtml = 2_000_000;

/** Pastes clean text: what a word processor gives as the same in Markdown, an address over words as a link. */
export function pasteInto(area: HTMLTextAreaElement, event: ClipboardEvent): void {
  const { clipboardData } = event;
  if (!clipboardData || area.readOnly) return;
  const plain = clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
  const html = clipboardData.getData("text/html");
  if (plain === "" && html === "") return;
  event.preventDefault();
  const written = writtenIn(area);
  if (isAddress(plain) && isWords(written)) changeArea(area, linked(written, plain));
  else if (html === "" || html.length > mostHtml) changeArea(area, pasted(written, plain));
  else void pasteHtml(area, html, plain);
}

async function pasteHtml(area: HTMLTextAreaElement, html: string, plain: string): Promise<void> {
  const markdown = await import("./markdown-of.js")
    .then(({ markdownOf }) => markdownOf(html))
    .catch(() => plain);
  // where there is nothing but the text, its own spaces and lines are the better ones
  const text = markdown === "" || bare(markdown) === bare(plain) ? plain : markdown;
  changeArea(area, pasted(writtenIn(area), text));
}

/** Something selected that is neither an address itself nor several lines. */
function isWords({ text, start, end }: Written): boolean {
  const selected = text.slice(start, end);
  return selected.trim() !== "" && !selected.includes("\n") && !isAddress(selected);
}

function pasted({ text, start, end }: Written, typed: string): Written {
  const clean = withoutUnseen(typed);
  const at = start + clean.length;
  return { text: text.slice(0, start) + clean + text.slice(end), start: at, end: at };
}

function bare(text: string): string {
  return text.replace(/\s+|\\(?=[^\p{L}\p{N}\s])/gu, "");
}
