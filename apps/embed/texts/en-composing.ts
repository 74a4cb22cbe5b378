import type { Composing } from "./texts.js";

export const composing: Composing = {
  faces: "Write or look it over",
  write: "Write",
  preview: "Preview",
  previewEmpty: "There is nothing to show yet.",
  loading: "One moment…",
  retry: "Try again",
  tools: {
    label: "Formatting",
    bold: "Bold",
    italic: "Italic",
    heading: "Heading of a part",
    quotation: "Quotation",
    bullets: "List",
    numbers: "Numbered list",
    link: "Link",
    code: "Code",
  },
  nudge: {
    marked: "The words in question",
    change: "Go over my text",
    send: "Post it as it is",
  },
  faults: {
    empty: "There is nothing to read in this text.",
    "too-long": "This text is too long.",
    "half-character": "Half of a character has slipped into this text.",
    "control-character": "An invisible character that has no use here has slipped into this text.",
    "turned-direction":
      "An invisible character turns the direction of reading around. The text can’t go out with it.",
    html: "There is an HTML tag in this text. Between backticks it is shown as code.",
  },
  showFault: "Show where",
  removeFaults: "Take these characters out",
  people: "People in the discussion",
  peopleFound: {
    one: "# person. Arrow keys to choose, Enter to take.",
    other: "# people. Arrow keys to choose, Enter to take.",
  },
  wrote: (name) => `${name} wrote:`,
  quoteOf: (name) => `Quote ${name}`,
  draft: {
    lost: "This browser doesn’t keep the draft. It lasts while the page stays open.",
    gone: "This draft was sent or discarded in another tab.",
    elsewhere: "This draft has become another in another tab. Your text stays here until you have chosen.",
    theirs: "The other text",
    takeOther: "Take the other",
    keepMine: "Keep mine",
  },
  anew: "Make it a new comment",
  refusedMeanwhile: "This comment has just been refused and can no longer be changed. Your text is kept.",
};
