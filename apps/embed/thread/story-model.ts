import type { Comment, CommentsPage, Sort, StoryEvent, StorySummary } from "#contract";

/** A step in the life of a story; numbers choose among what is there. */
export type Step =
  | { does: "write"; under: number | null }
  | { does: "edit"; which: number }
  | { does: "remove"; which: number }
  | { does: "restore"; which: number }
  | { does: "close" };

interface Written {
  id: string;
  parent: Written | null;
  createdAt: string;
  html: string;
  shown: boolean;
}

/** What a server would do: keeps a story whole, gives its page, and tells what happens as events. For tests. */
export class StoryModel {
  readonly events: StoryEvent[] = [];
  #written: Written[] = [];
  #closed = false;

  take(step: Step): void {
    if (step.does === "write") this.#write(step.under);
    else if (step.does === "close") this.#close();
    else this.#alter(step);
  }

  page(sort: Sort): CommentsPage {
    const roots = this.#below(null);
    return {
      story: storyOf({ count: this.#count, closed: this.#closed, seq: this.events.length }),
      items: (sort === "newest" ? roots.reverse() : roots).map((written) => this.#present(written)),
      next: null,
    };
  }

  #write(under: number | null): void {
    const listed = this.#written.filter((written) => this.#isListed(written));
    const parent = under === null ? null : (listed[under % listed.length] ?? null);
    const n = this.#written.length;
    const written = {
      id: `c${String(n).padStart(4, "0")}`,
      parent,
      // every other one in the same moment as the one before
      createdAt: new Date(Date.UTC(2026, 2, 9) + Math.floor(n / 2)).toISOString(),
      html: `<p>${n}</p>`,
      shown: true,
    };
    this.#written.push(written);
    this.#tell({ type: "comment.published", comment: this.#present(written) });
  }

  #alter({ does, which }: Exclude<Step, { does: "write" | "close" }>): void {
    const wanted = this.#written.filter((written) =>
      does === "restore"
        ? !written.shown && (!written.parent || this.#isListed(written.parent))
        : written.shown,
    );
    const written = wanted[which % wanted.length];
    if (!written) return;
    if (does === "edit") written.html += "<p>…</p>";
    else written.shown = does === "restore";
    const { id } = written;
    if (does === "remove") this.#tell({ type: "comment.removed", id });
    else {
      const type = does === "edit" ? "comment.edited" : "comment.published";
      this.#tell({ type, comment: this.#present(written) });
    }
  }

  #close(): void {
    this.#closed = !this.#closed;
    const { id: _id, url: _url, title: _title, seq: _seq, ...rules } = storyOf({ closed: this.#closed });
    this.#tell({ type: "story.changed", ...rules, count: this.#count });
  }

  #tell(event: DistributiveOmit<StoryEvent, "seq" | "at">): void {
    this.events.push({ ...event, seq: this.events.length + 1, at: "2026-03-09T20:24:00.000Z" });
  }

  get #count(): number {
    return this.#written.filter(({ shown }) => shown).length;
  }

  #isListed(written: Written): boolean {
    return written.shown || this.#below(written).length > 0;
  }

  #below(parent: Written | null): Written[] {
    return this.#written.filter((written) => written.parent === parent && this.#isListed(written));
  }

  #present(written: Written): Comment {
    const replies = this.#below(written);
    return {
      ...commentOf(written.id, written.parent?.id ?? null),
      createdAt: written.createdAt,
      ...(written.shown ? { html: written.html } : { html: "", text: "", author: null, status: "rejected" }),
      replies: {
        count: replies.length,
        items: replies.map((reply) => this.#present(reply)),
        next: null,
      },
    };
  }
}

type DistributiveOmit<Union, Keys extends PropertyKey> = Union extends unknown ? Omit<Union, Keys> : never;

/** A story of which the publisher has said nothing, unless told otherwise. */
export function storyOf(told: Partial<StorySummary> = {}): StorySummary {
  return {
    id: "story",
    url: null,
    title: null,
    count: 0,
    closed: false,
    readOnly: false,
    mode: "discussion",
    opensAt: null,
    closesAt: null,
    guests: [],
    featured: 0,
    seq: 0,
    ...told,
  };
}

/** A published comment by somebody. */
export function commentOf(id: string, parent: string | null = null, by = "somebody"): Comment {
  return {
    id,
    parent,
    depth: 0,
    author: { id: by, name: by, avatar: null, badges: [] },
    html: "<p>Bonjour</p>",
    text: "Bonjour",
    lang: null,
    status: "published",
    createdAt: "2026-03-09T20:24:00.000Z",
    editedAt: null,
    revision: 1,
    reactions: {},
    replies: { count: 0, items: [], next: null },
    featured: false,
    answer: false,
    answered: false,
  };
}
