import type { Comment, CommentsPage, RepliesPage } from "#contract";
import type { Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";

/** How long somebody tries to read a page, in ms. */
const patience = 60_000;

/** What a reader finds who opens everything. */
export interface Listing {
  /** the last event that all of its pages contain */
  seq: number;
  /** ids of all comments; tombstones are none */
  ids: string[];
}

/** Reads page by page, each until it can be read. */
export async function listingOf(reader: Person, story: string): Promise<Listing> {
  const ids: string[] = [];
  const take = async (comments: readonly Comment[]): Promise<void> => {
    for (const { id, status, replies } of comments) {
      if (status === "published") ids.push(id);
      await take(replies.items);
      for (let after = replies.next; after !== null;) {
        const from = after;
        const page: RepliesPage = await patiently(() => reader.unfolds(id, { after: from }));
        await take(page.items);
        after = page.next;
      }
    }
  };
  let seq = Infinity;
  for (let after: string | null = ""; after !== null;) {
    const from: { after?: string } = after ? { after } : {};
    const page: CommentsPage = await patiently(() =>
      reader.reads(story, { sort: "oldest", limit: 100, ...from }),
    );
    seq = Math.min(seq, page.story.seq);
    await take(page.items);
    after = page.next;
  }
  return { seq, ids };
}

function patiently<Page extends object>(read: () => Promise<Page>): Promise<Page> {
  return until(() => read().catch(() => null), "a page to be read", patience);
}
