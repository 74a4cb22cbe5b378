/** Where a selection begins and ends. */
type Ends = Pick<Range, "startContainer" | "startOffset" | "endContainer" | "endOffset">;

/**
 * What is selected inside a shadow root. `getComposedRanges` is the standard (Selection API); Chromium had `getSelection` on the root
 * before, the first Safari with it took the roots one by one, and older Firefox says it all on the document.
 */
export function selectedIn(root: ShadowRoot): Range | null {
  const selection = getSelection();
  if (!selection) return null;
  const ends = composed(selection, root) ?? own(root) ?? first(selection);
  if (!ends || !root.contains(ends.startContainer) || !root.contains(ends.endContainer)) return null;
  const range = document.createRange();
  range.setStart(ends.startContainer, ends.startOffset);
  range.setEnd(ends.endContainer, ends.endOffset);
  return range.collapsed ? null : range;
}

function composed(selection: Selection, root: ShadowRoot): Ends | null {
  const ask: unknown = Reflect.get(selection, "getComposedRanges");
  if (typeof ask !== "function") return null;
  const asked = (how: unknown): Ends | null => {
    const ranges: unknown = Reflect.apply(ask, selection, [how]);
    const range: unknown = Array.isArray(ranges) ? ranges[0] : null;
    return range instanceof StaticRange ? range : null;
  };
  try {
    return asked({ shadowRoots: [root] });
  } catch {
    return asked(root);
  }
}

function own(root: ShadowRoot): Ends | null {
  const ask: unknown = Reflect.get(root, "getSelection");
  const selection: unknown = typeof ask === "function" ? Reflect.apply(ask, root, []) : null;
  return selection instanceof Selection ? first(selection) : null;
}

function first(selection: Selection): Ends | null {
  return selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
}

/** Somebody's words that are selected, within one comment. */
export interface Passage {
  comment: string;
  range: Range;
  /** the words, in what makes them bold, a link or an item of a list */
  content: Node;
}

/** The comment that a selection lies in, and what of its text; null where it reaches over more than one. */
export function passageIn(range: Range): Passage | null {
  const text = textOf(range.startContainer);
  const comment = text?.closest("article")?.id.replace(/^palabre-/, "");
  if (!text || !comment) return null;
  const [within, rest] = [range.cloneRange(), range.cloneRange()];
  if (!text.contains(range.endContainer)) {
    // a threefold click ends at the beginning of what comes next
    within.setEnd(text, text.childNodes.length);
    rest.setStartAfter(text);
    if (rest.toString().trim() !== "") return null;
  }
  return within.toString().trim() === ""
    ? null
    : { comment, range: within, content: contentOf(within, text) };
}

function contentOf(range: Range, text: Element): Node {
  let content: Node = range.cloneContents();
  for (let around: Node | null = range.commonAncestorContainer; around !== null && around !== text;) {
    if (around instanceof Element) {
      const shell = around.cloneNode();
      shell.appendChild(content);
      content = shell;
    }
    around = around.parentNode;
  }
  const whole = document.createDocumentFragment();
  whole.append(content);
  return whole;
}

function textOf(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest("article > .text") ?? null;
}
