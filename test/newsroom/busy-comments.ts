import type { CommentStatus, StoryRef } from "#contract";
import type { StoredComment, StoredDecision } from "#store";
import { someComment, someDecision } from "./some-comment.js";

/** Where most is going on: most of all comments, and one thread that everybody answers in. */
export const busyStory = { site: "journal", story: "article-0" };
/** Who writes most. */
export const busyAuthor = "author-0";
/** Who has decided on many. */
export const busyModerator = "moderator-1";

const amount = 6000;
const minute = 60_000;
/** When the last comment came in: just now, since MongoDB lets go of events that are a week old. */
export const busyNow = new Date(Math.floor(Date.now() / minute) * minute);
const sites = [busyStory.site, busyStory.site, busyStory.site, "gazette", "revue"];
const statuses: readonly CommentStatus[] = ["pending", "held", "held", "rejected", "rejected", "deleted"];

/** Sites, stories, threads and authors of very different sizes, the same at each run, oldest first. */
export function busyComments(): StoredComment[] {
  const threads = new Map<string, StoredComment[]>();
  return Array.from({ length: amount }, (_, number) => {
    const place = placeOf(number);
    const key = `${place.site} ${place.story}`;
    const begun = threads.get(key) ?? [];
    const made = commentAt(number, place, parentOf(number, begun));
    if (made.parent === null && made.listed) threads.set(key, [...begun, made]);
    return made;
  });
}

/** Half of a site's comments are on one story, the rest on ever smaller ones. */
function placeOf(number: number) {
  const site = sites[number % sites.length] ?? busyStory.site;
  return { site, story: `article-${Math.floor(-Math.log2(share(number, 2)))}` };
}

/** Every third answers, mostly the story's first comment. */
function parentOf(number: number, begun: readonly StoredComment[]): string | null {
  if (share(number, 3) > 0.4) return null;
  const thread = share(number, 3) > 0.2 ? 0 : pick(number, 5, begun.length);
  return begun[thread]?._id ?? null;
}

function commentAt(number: number, place: StoryRef, parent: string | null): StoredComment {
  const author = share(number, 11) < 0.25 ? busyAuthor : `author-${pick(number, 11, 300)}`;
  const said = `text ${pick(number, 13, 200)}`;
  const status = statuses[pick(number, 7, 40)] ?? "published";
  const createdAt = new Date(busyNow.getTime() - (amount - 1 - number) * minute);
  return someComment({
    ...place,
    _id: number.toString(16).padStart(24, "0"),
    parent,
    ancestors: parent === null ? [] : [parent],
    author: { id: author, name: author, avatar: null, badges: [] },
    text: said,
    textKey: said,
    idempotencyKey: `key ${number}`,
    createdAt,
    acceptedAt: createdAt,
    ...standingOf(number, status, createdAt),
    // every other question has been answered
    answers: parent === null ? number % 2 : null,
    answer: false,
  });
}

function standingOf(number: number, status: CommentStatus, at: Date): Partial<StoredComment> {
  const listed = status === "published";
  const order = { severity: "ordinary", readers: 0, turn: at } as const;
  return {
    status,
    decision: status === "pending" ? null : decisionAt(number, status, at),
    shown: listed ? 1 : null,
    listed,
    replies: pick(number, 17, 5),
    rank: { top: pick(number, 19, 97), controversial: pick(number, 23, 89) },
    featuredAt: listed && number % 13 === 0 ? at : null,
    waiting: {
      ...(status === "held" ? { held: at } : {}),
      ...(listed && number % 9 === 0 ? { reported: at } : {}),
      ...(listed && number % 11 === 0 ? { notices: at } : {}),
      ...(status === "rejected" && number % 3 === 0 ? { appeals: at } : {}),
      ...(listed && number % 17 === 0 ? { audit: at } : {}),
      ...(listed && number % 15 === 0 ? { "new-authors": at } : {}),
    },
    order: {
      ...(status === "held" ? { held: order } : {}),
      ...(listed && number % 9 === 0 ? { reported: order } : {}),
    },
    section: ["Sport", "Politique", "Monde"][pick(number, 29, 3)] ?? null,
    due: {
      ...(listed && number % 11 === 0 ? { notices: at } : {}),
      ...(status === "rejected" && number % 3 === 0 ? { appeals: at } : {}),
    },
  };
}

/** What waits again does so by a person. */
function decisionAt(number: number, to: CommentStatus, at: Date): StoredDecision {
  const by = to === "held" ? { by: { kind: "person", id: busyModerator, name: "Mo" } as const } : {};
  return someDecision({ id: `decision ${number}`, to, at, ...by });
}

function pick(number: number, prime: number, choices: number): number {
  return Math.floor(share(number, prime) * choices);
}

/** 0…1, evenly spread, and for each prime in another order: multiples of its square root (Weyl, Math. Ann. 77, 1916). */
function share(number: number, prime: number): number {
  return ((number + 1) * Math.sqrt(prime)) % 1;
}
