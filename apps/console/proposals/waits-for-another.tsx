import type { QueueItem } from "#contract";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { proposedOn } from "./proposals.js";
import { Waiting } from "./waiting.js";

/** What is proposed on the case already, or that to publish it takes two people. */
export function WaitsForAnother({ work, item }: { work: Work; item: QueueItem }) {
  const { proposals } = speech.value.texts;
  const waiting = proposedOn(item, work.proposals.all.value);
  if (waiting) return <Waiting proposal={waiting} />;
  const takesTwo = isPublishedByTwo(item) && work.proposals.takesTwo("republishAfterNotice");
  return takesTwo ? <p class="two">{proposals.two}</p> : null;
}

/** What was taken down after a notice. */
function isPublishedByTwo({ comment, notices }: QueueItem): boolean {
  return comment.status === "rejected" && notices.some(({ state }) => state === "removed");
}
