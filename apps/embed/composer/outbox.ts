import type { Comment, NewComment } from "#contract";
import { storyPath } from "../connection/ask.js";
import { newKey } from "../connection/new-key.js";
import { mayPass } from "../connection/refusal.js";
import { keysOf } from "../connection/stored-keys.js";
import { forget, keep, kept } from "../connection/stored.js";
import type { Followed } from "../reading/followed.js";
import type { Discussion } from "../reading/discussion.js";
import { draftKey, isDraft, type Outgoing, outgoingPrefix, type Place, placeOf } from "./outgoing.js";

/** What sending needs of a discussion. */
export interface Sender extends Pick<
  Discussion,
  "outgoing" | "complaint" | "writing" | "written" | "explain" | "leave"
> {
  setting: Pick<Discussion["setting"], "site" | "story" | "ask" | "article" | "emit">;
  afterwards: (use: (followed: Pick<Followed, "tell">) => unknown) => void;
}

const firstWait = 5_000;
const longestWait = 120_000;

/** Sends what was written. From here on it is kept until the API has taken it or said why not, whatever becomes of the page. */
export function send(discussion: Sender, place: Place, body: string): void {
  const outgoing = { key: newKey(), body, parent: place === "top" ? null : place, state: "sending" } as const;
  keep(keyOf(discussion, outgoing), outgoing);
  forget(draftKey(discussion.setting, place));
  discussion.complaint.value = null;
  discussion.writing.value = null;
  void deliver(discussion, outgoing);
}

/** Goes on with what an earlier page could not send. */
export function resume(discussion: Sender): void {
  const waiting = keysOf(outgoingPrefix(discussion.setting)).map((key) => kept(key, isOutgoing));
  for (const outgoing of waiting) if (outgoing) void deliver(discussion, outgoing);
}

/** Takes a comment back that could not be sent yet, to go on writing; before what was begun there since. */
export function takeBack(discussion: Sender, outgoing: Outgoing): void {
  const key = draftKey(discussion.setting, placeOf(outgoing));
  const begun = kept(key, isDraft);
  settle(discussion, outgoing);
  keep(key, begun === null ? outgoing.body : `${outgoing.body}\n\n${begun}`);
  // as from another tab: a composer that is open there follows
  dispatchEvent(new Event("storage"));
  discussion.writing.value = placeOf(outgoing);
}

async function deliver(discussion: Sender, outgoing: Outgoing, wait = firstWait): Promise<void> {
  show(discussion, { ...outgoing, state: "sending" });
  try {
    await post(discussion, outgoing);
  } catch (error) {
    if (mayPass(error)) await again(discussion, outgoing, wait);
    else bringBack(discussion, outgoing, error);
  }
}

async function post(discussion: Sender, outgoing: Outgoing): Promise<void> {
  const { ask, story, article, emit } = discussion.setting;
  const { body, parent, key } = outgoing;
  const comment = await ask<Comment>(storyPath(story, "comments"), {
    method: "POST",
    body: { body, ...article, ...(parent !== null && { parent }) } satisfies NewComment,
    headers: { "idempotency-key": key },
    signed: true,
  });
  settle(discussion, outgoing);
  discussion.written.value = new Set(discussion.written.value).add(comment.id);
  discussion.afterwards((following) => following.tell({ ...comment, reason: null, statement: null }));
  emit("posted", { id: comment.id, status: comment.status });
}

async function again(discussion: Sender, outgoing: Outgoing, wait: number): Promise<void> {
  show(discussion, { ...outgoing, state: "unsent" });
  await patience(wait);
  const wanted = discussion.outgoing.value.some(({ key }) => key === outgoing.key);
  // what an element that is gone has not sent, the next one will
  if (wanted && !discussion.leave.aborted)
    await deliver(discussion, outgoing, Math.min(longestWait, wait * 2));
}

function bringBack(discussion: Sender, outgoing: Outgoing, error: unknown): void {
  takeBack(discussion, outgoing);
  discussion.complaint.value = { place: placeOf(outgoing), text: discussion.explain(error), error };
}

function show({ outgoing }: Sender, shown: Outgoing): void {
  const others = outgoing.value.filter(({ key }) => key !== shown.key);
  outgoing.value = [...others, shown];
}

function settle(discussion: Sender, { key, ...outgoing }: Outgoing): void {
  forget(keyOf(discussion, { key, ...outgoing }));
  discussion.outgoing.value = discussion.outgoing.value.filter((other) => other.key !== key);
}

function keyOf({ setting }: Sender, { key }: Outgoing): string {
  return outgoingPrefix(setting) + key;
}

/** Waits some milliseconds, or less where the connection comes back before. */
function patience(wait: number): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      removeEventListener("online", done);
      resolve();
    };
    const timer = setTimeout(done, wait);
    addEventListener("online", done);
  });
}

function isOutgoing(value: unknown): value is Outgoing {
  return (
    typeof value === "object" && value !== null && "key" in value && "body" in value && "parent" in value
  );
}
