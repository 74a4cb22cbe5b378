import type { Discussion } from "../../reading/discussion.js";
import { dress } from "../../reading/styles.js";
import composerStyles from "../composer.css?inline";
import styles from "./offer.css?inline";
import { quote } from "./quote.js";
import { type Passage, passageIn, selectedIn } from "./selected.js";

/** Room between what is selected and the button, in pixels; a phone has its own handles there. */
const gap = 8;

/** Offers to quote what somebody selects of a comment, right below it. */
export function offerQuotes(discussion: Discussion): void {
  const { root, leave } = discussion;
  dress(root, composerStyles);
  dress(root, styles);
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button primary quote-offer";
  button.setAttribute("part", "quote");
  button.hidden = true;
  button.append(document.createElement("span"));
  // what is selected stays so
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("mousedown", (event) => event.preventDefault());
  let offered: Passage | null = null;
  const show = () => {
    const selected = selectedIn(root);
    offered = selected && quotable(discussion, passageIn(selected));
    button.hidden = offered === null;
    if (offered) place(discussion, button, offered.range);
  };
  button.addEventListener("click", () => {
    if (offered) void quote(discussion, offered.comment);
    button.hidden = true;
  });
  document.addEventListener("selectionchange", () => requestAnimationFrame(show), { signal: leave });
  leave.addEventListener("abort", () => button.remove());
  show();
}

function quotable({ thread }: Discussion, passage: Passage | null): Passage | null {
  const status = passage && thread.peek()?.comments.get(passage.comment)?.comment.status;
  return status === "published" && !thread.peek()?.story.closed ? passage : null;
}

function place({ root, speech }: Discussion, button: HTMLButtonElement, range: Range): void {
  const page = root.querySelector(".discussion");
  const last = [...range.getClientRects()].at(-1);
  if (!page || !last) return;
  button.firstElementChild?.replaceChildren(speech.peek()?.texts.actions.quote ?? "");
  if (button.parentNode !== page) page.append(button);
  const whole = page.getBoundingClientRect();
  const right = Math.min(last.right, whole.right) - button.offsetWidth;
  button.style.insetBlockStart = `${last.bottom - whole.top + gap}px`;
  button.style.left = `${Math.max(0, right - whole.left)}px`;
}
