import { type ReadonlySignal, signal } from "@preact/signals";
import type { ModerationCase, OpenAppeals, QueueCounts, QueueOrder, QueuePage } from "#contract";
import type { Ask } from "../connection/ask.js";
import { asRefusal, type Refusal } from "../connection/refusal.js";
import type { Happening } from "../desk/apply.js";
import { entryOf } from "../desk/appeals.js";
import { type Desk, type ListName, listOf } from "../desk/desk.js";
import { queryOf, type Sought, sought } from "../search/sought.js";
import { rankedIn } from "../desk/turns.js";
import { wantedCases } from "./wanted.js";

interface Loading {
  ask: Ask;
  desk: ReadonlySignal<Desk>;
  tell: (happening: Happening) => void;
  signedOut: () => void;
}

export interface Loader {
  /** The beginning of a queue and all counts. */
  queue: (queue: ListName) => Promise<void>;
  /** Everything that is shown, anew. */
  again: () => void;
  more: () => void;
  openCase: (comment: string) => void;
  /** Asks for the cases that may be wanted next. */
  prefetch: (desk: Desk) => void;
  trouble: ReadonlySignal<Refusal | null>;
  stop: () => void;
}

/** How many cases come with one page. */
const pageSize = 50;

export function loader(loading: Loading): Loader {
  const { desk } = loading;
  const trouble = signal<Refusal | null>(null);
  const state = { stopped: false };
  const told: Loading = {
    ...loading,
    tell: (happening) => {
      if (!state.stopped) loading.tell(happening);
    },
  };
  const failed = (error: unknown) => {
    const refusal = asRefusal(error);
    if (state.stopped) return;
    if (refusal.isOfToken) loading.signedOut();
    else trouble.value = refusal;
  };
  const queue = async (name: ListName) => {
    try {
      // nothing tells of appeals that no comment stands for: they are asked for with every queue
      const lists = new Set<ListName>([name, "appeals"]);
      // what was found stays in its order until something else is looked for
      if (listOf(desk.peek(), "search").loaded) lists.delete("search");
      await Promise.all([loadCounts(told), ...[...lists].map((list) => loadPage(told, list, null))]);
      trouble.value = null;
    } catch (error) {
      failed(error);
    }
  };
  const { openCase, prefetch, forgive } = caseLoader(told);
  return {
    ...{ queue, openCase, prefetch, trouble },
    again() {
      forgive();
      void queue(desk.peek().queue);
    },
    more: once(async () => {
      const { queue: name } = desk.peek();
      const { next } = listOf(desk.peek(), name);
      if (next !== null) await loadPage(told, name, next).catch(failed);
    }),
    stop: () => {
      state.stopped = true;
    },
  };
}

async function loadCounts({ ask, tell }: Loading): Promise<void> {
  const asked = Date.now();
  tell({ type: "counted", counts: await ask<QueueCounts>("/moderation/queues"), asked });
}

async function loadPage({ ask, tell, desk }: Loading, queue: ListName, after: string | null): Promise<void> {
  const [asked, lookedFor, { order }] = [Date.now(), sought.peek(), desk.peek()];
  const cursor = after === null ? "" : `&after=${encodeURIComponent(after)}`;
  const part = `limit=${pageSize}${cursor}`;
  const page =
    queue === "appeals"
      ? entriesOf(await ask<OpenAppeals>(`/moderation/appeals?${part}`))
      : await ask<QueuePage>(`/moderation/${listAt(queue, lookedFor, order)}${part}`);
  if ((queue === "search" && lookedFor !== sought.peek()) || order !== desk.peek().order) return;
  tell({ type: "loaded", queue, page, after, asked });
}

function listAt(queue: ListName, lookedFor: Sought, order: QueueOrder): string {
  if (queue === "referred") return "referrals/mine?";
  return queue === "search"
    ? `comments?${queryOf(lookedFor)}&`
    : `queues/${queue}?order=${order}&waves=${rankedIn(queue) ? "folded" : "each"}&`;
}

function entriesOf({ items, next }: OpenAppeals) {
  return { items: items.map(entryOf), next };
}

function caseLoader({ ask, tell, desk }: Loading) {
  /** asked for, or refused: not asked again before something else happens */
  const asked = new Set<string>();
  const openCase = (comment: string) => {
    asked.add(comment);
    ask<ModerationCase>(`/moderation/comments/${encodeURIComponent(comment)}`).then(
      (found) => {
        tell({ type: "opened", case: found, now: Date.now() });
        asked.delete(comment);
      },
      (error: unknown) => {
        if (asRefusal(error).is("comment-unknown")) tell({ type: "missing", comment, now: Date.now() });
      },
    );
  };
  return {
    openCase,
    prefetch: (now: Desk) => {
      for (const comment of wantedCases(now)) if (!asked.has(comment)) openCase(comment);
    },
    forgive: () => {
      asked.clear();
      for (const comment of wantedCases(desk.peek())) openCase(comment);
    },
  };
}

/** Runs one at a time: what is asked meanwhile is left out. */
function once(run: () => Promise<void>): () => void {
  let running = false;
  return () => {
    if (running) return;
    running = true;
    void run().finally(() => {
      running = false;
    });
  };
}
