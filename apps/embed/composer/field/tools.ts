import type { Composing } from "../../texts/texts.js";
import { toggleHeading, toggleList, toggleQuotation } from "../markup/blocks.js";
import { toggleCode, toggleEmphasis } from "../markup/inline.js";
import { toggleLink } from "../markup/link.js";
import type { Written } from "../markup/written.js";

type ToolName = Exclude<keyof Composing["tools"], "label">;

export interface Tool {
  name: ToolName;
  /** the key that does the same together with Ctrl or ⌘, as `KeyboardEvent.code` */
  code: string;
  shift?: boolean;
  /** the sign on its button, drawn in 16 × 16 */
  sign: string;
  act: (written: Written) => Written;
}

/** What the buttons and keys of a field do. */
export const tools: readonly Tool[] = [
  {
    name: "bold",
    code: "KeyB",
    sign: "M4.7 2.8h4a2.5 2.5 0 0 1 0 5h-4zM4.7 7.8h4.6a2.7 2.7 0 0 1 0 5.4H4.7z",
    act: (written) => toggleEmphasis(written, "bold"),
  },
  {
    name: "italic",
    code: "KeyI",
    sign: "M7 2.8h4.5M4.5 13.2H9M9.4 2.8 6.6 13.2",
    act: (written) => toggleEmphasis(written, "italic"),
  },
  {
    name: "link",
    code: "KeyK",
    sign: "M6.7 9.3a2.7 2.7 0 0 0 3.8 0l2.2-2.2a2.7 2.7 0 0 0-3.8-3.8l-.7.7M9.3 6.7a2.7 2.7 0 0 0-3.8 0L3.3 8.9a2.7 2.7 0 0 0 3.8 3.8l.7-.7",
    act: toggleLink,
  },
  {
    name: "quotation",
    code: "Period",
    shift: true,
    sign: "M2.8 3.2v9.6M6.2 4.2h7M6.2 8h7M6.2 11.8h4.5",
    act: toggleQuotation,
  },
  {
    name: "bullets",
    code: "Digit8",
    shift: true,
    sign: "M2.8 4.2h.01M2.8 8h.01M2.8 11.8h.01M6.2 4.2h7M6.2 8h7M6.2 11.8h7",
    act: (written) => toggleList(written, "bullets"),
  },
  {
    name: "numbers",
    code: "Digit7",
    shift: true,
    sign: "M2 3.4l1.2-.8v4M1.9 10.4c.2-1.4 2.4-1.2 2.2.2-.1.8-2.2 1.5-2.2 2.6h2.3M7 4.2h6.2M7 8h6.2M7 11.8h6.2",
    act: (written) => toggleList(written, "numbers"),
  },
  {
    name: "heading",
    code: "Digit1",
    shift: true,
    sign: "M3 3v10M9 3v10M3 8h6M11.6 7.6l1.6-1.1V13",
    act: toggleHeading,
  },
  {
    name: "code",
    code: "KeyE",
    sign: "M5.4 4.4 1.8 8l3.6 3.6M10.6 4.4 14.2 8l-3.6 3.6",
    act: toggleCode,
  },
];

/** The tool whose key was pressed. */
export function toolOf({ code, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): Tool | undefined {
  // AltGr says Ctrl and Alt
  if (altKey || ctrlKey === metaKey) return undefined;
  return tools.find((tool) => tool.code === code && (tool.shift ?? false) === shiftKey);
}

const isApple = typeof navigator === "object" && /Mac|iP(hone|ad|od)/.test(navigator.userAgent);

/** How the key is told: to people, and to assistive technology (`aria-keyshortcuts`). */
export function keyOf({ code, shift }: Tool): { said: string; aria: string } {
  const key = code === "Period" ? "." : code.slice(-1);
  return {
    said: isApple ? `${shift ? "⇧" : ""}⌘${key}` : `Ctrl+${shift ? "Shift+" : ""}${key}`,
    aria: `${isApple ? "Meta" : "Control"}+${shift ? "Shift+" : ""}${key}`,
  };
}
