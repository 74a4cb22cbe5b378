import type { Comment } from "#contract";
import type { Person } from "../newsroom/person.js";

/** What a reader finds who opens everything. */
export interface Listing {
  /** the last event that all of its pages contain */
  seq: number;
  /** ids of all comments; tombstones are none */
  ids: string[];
}

export async function listingOf(reader: Person, story: string): Promise<Listing> {
  const ids: string[] = [];
  const take = async (comments: readonly Comment[]): Promise<void> => {
    for (const { id, status, replies } of comments) {
      if (status === "published") ids.push(id);
      await take(replies.items);
      for (let after = replies.next; after !== null;) {
        const page = await reader.unfolds(id, { after });
        await take(page.items);
        after = page.next;
      }
    }
  };
  let seq = Infinity;
  for (let after: string | null = ""; after !== null;) {
    const page = await reader.reads(story, { sort: "oldest", limit: 100, ...(after ? { after } : {}) });
    seq = Math.min(seq, page.story.seq);
    await take(page.items);
    after = page.next;
  }
  return { seq, ids };
}
