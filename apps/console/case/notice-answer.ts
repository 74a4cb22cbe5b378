import { type Choice, type Desk, type Entry, isAppeal } from "../desk/desk.js";
import { openNotices } from "../desk/notices.js";
import { speech } from "../texts/speak.js";

/** How those are answered who have given notice of what is decided: whom it goes to, what it should say, and what sending it does. */
export function noticeAnswer(desk: Desk, item: Entry, decision: Choice["decision"]) {
  const { texts, count } = speech.value;
  const { answerTo, hint, done, doneOut } = texts.notices;
  const isOut = !isAppeal(item) && item.comment.status === "published";
  return {
    label: count(answerTo, openNotices(desk, item).length),
    hint: hint[decision],
    sends: (isOut ? doneOut : done)[decision],
  };
}
