import type { Discussion } from "../../reading/discussion.js";
import { markdownIn } from "../pasting/markdown-of.js";
import { quotationOf } from "./quotation.js";
import { quotes } from "./quotes.js";
import { passageIn, selectedIn } from "./selected.js";

/** Puts what is selected of a comment, or else all of it, into the answer to it. */
export async function quote(discussion: Discussion, id: string): Promise<void> {
  const selected = selectedIn(discussion.root);
  const passage = selected && passageIn(selected);
  const whole = discussion.root.getElementById(`palabre-${id}`)?.querySelector(":scope > .text");
  const part = passage?.comment === id ? passage.content : whole;
  const name = discussion.thread.peek()?.comments.get(id)?.comment.author?.name;
  const composing = await discussion.load("composing");
  if (!part || !composing) return;
  const intro = composing.wrote(name ?? discussion.speech.value?.texts.someone ?? "");
  const text = quotationOf(markdownIn(part), intro);
  quotes.value = [...quotes.value, { discussion, place: id, text }];
  discussion.writing.value = id;
  getSelection()?.removeAllRanges();
}
