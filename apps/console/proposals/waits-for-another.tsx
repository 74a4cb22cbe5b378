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
  return isPublishedByTwo(work, item) ? <p class="two">{proposals.two}</p> : null;
}

/** Whether it was taken down after a notice, and the site wants two people to publish that. */
export function isPublishedByTwo({ proposals }: Work, { comment, notices }: QueueItem): boolean {
  const isRemoved = comment.status === "rejected" && notices.some(({ state }) => state === "removed");
  return isRemoved && proposals.takesTwo("republishAfterNotice");
}
