import { type ReadonlySignal, signal } from "@preact/signals";
import type { DecisionJob, JobBegun, JobPreview, Proposed, NewDecisionJob } from "#contract";
import type { Ask } from "../connection/ask.js";
import { asRefusal, Refusal } from "../connection/refusal.js";
import { forget, keep, kept } from "../connection/stored.js";
import type { Choice } from "../desk/desk.js";
import { jobOutbox, type Unsent } from "./unsent.js";

/** Which comments a decision is about: those named, or what is looked for. */
export type Selection = { comments: readonly string[] } | Readonly<Record<string, string>>;

type How = Pick<NewDecisionJob, "dryRun" | "until">;

interface Running {
  ask: Ask;
  /** what the browser keeps the job under */
  key: string;
  newKey: () => string;
  /** hears why one could not be begun, or taken back */
  failed: (problem: string) => void;
  /** hears what was not begun, to be chosen for again */
  refused: (select: Selection) => void;
  /** all is again what it was */
  undone: () => void;
  pause: (ms: number) => Promise<void>;
}

/** One decision on many comments, from its beginning to its end. */
export interface Jobs {
  /** the last that was begun, until it is put away */
  current: ReadonlySignal<DecisionJob | null>;
  /** counts what was said of any job: who lists them asks again */
  news: ReadonlySignal<number>;
  preview: (select: Selection, choice: Choice) => Promise<JobPreview>;
  /**
   * Sends it until the API has answered.
   * @param until what still comes of a wave before then is decided on, too
   */
  begin: (select: Selection, choice: Choice, until?: string) => void;
  /** what could not be delivered yet */
  stuck: ReadonlySignal<readonly Unsent[]>;
  undo: () => Promise<void>;
  /** Takes back any of them as one, whosever it is. */
  takeBack: (id: string) => Promise<DecisionJob>;
  /** how far a job is by now, whosever it is */
  told: (job: DecisionJob) => void;
  /** asks how far it is, after nothing could be heard for a while */
  load: () => Promise<void>;
  dismiss: () => void;
  stop: () => void;
}

/** How long after a failure it is asked again how far a job has come, in ms. */
const askAgain = 4_000;

/** For so long the key takes back a job as it does a single decision, in ms: later, nobody thinks of it any more. */
const byKeyFor = 60_000;

export function isUndoneByKey(job: DecisionJob | null, now: number): boolean {
  return job !== null && job.undoable && now < Date.parse(job.at) + byKeyFor;
}

export function jobs({ ask, key, newKey, failed, refused, undone, pause }: Running): Jobs {
  const current = signal<DecisionJob | null>(null);
  const news = signal(0);
  /** whom one follows */
  let followed: string | null = kept(key, (value) => typeof value === "string");
  /** counts what is heard: an answer to what was asked before may be behind it */
  let heard = 0;
  const told = (job: DecisionJob) => {
    news.value++;
    if (job.id !== followed) return;
    heard++;
    const before = current.peek()?.state;
    current.value = job;
    if (job.state === "undone" && before !== "undone") undone();
  };
  const isKnown = () => current.peek()?.id === followed && current.peek()?.state === "undone";
  let loading = false;
  const load = async () => {
    news.value++;
    if (loading) return;
    loading = true;
    await askWhileNeeded().finally(() => (loading = false));
  };
  const askWhileNeeded = async () => {
    while (followed !== null && !isKnown()) {
      const [id, before] = [followed, heard];
      const found = await ask<DecisionJob>(pathOf(id)).catch(asRefusal);
      if (followed !== id || heard !== before) return;
      if ("id" in found) told(found);
      else if (!found.mayPass) dismiss();
      if ("id" in found || !found.mayPass) return;
      await pause(askAgain);
    }
  };
  const follow = (id: string) => {
    keep(key, id);
    followed = id;
    void load();
  };
  const dismiss = () => {
    followed = null;
    current.value = null;
    forget(key);
  };
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
    } catch (error) {
      const { problem, named } = asRefusal(error);
      failed(problem ? named : "unreachable");
    }
  };
  const post = <Answer>(select: Selection, { decision, reason, note }: Choice, how: How, once?: string) =>
    ask<Answer>("/moderation/jobs", {
      method: "POST",
      body: { select, decision, reason, note, ...how },
      ...(once !== undefined && { idempotencyKey: once }),
    });
  const send = async ({ select, choice, until, key: once }: Unsent): Promise<Refusal | null> => {
    const begun = await post<JobBegun | Proposed>(select, choice, { until }, once).catch(asRefusal);
    if (begun instanceof Refusal) return begun;
    if ("proposal" in begun) failed("second-person-needed");
    else follow(begun.id);
    return null;
  };
  const outbox = jobOutbox({
    prefix: `${key}:unsent:`,
    attempt: send,
    refused(one, { problem, named }) {
      refused(one.select);
      failed(problem ? named : "unreachable");
    },
    pause,
  });
  const takeBack = (id: string) => ask<DecisionJob>(`${pathOf(id)}/undo`, { method: "POST" });
  void load();
  return {
    ...{ current, news },
    preview: (select, choice) => post<JobPreview>(select, choice, { dryRun: true }),
    begin: (select, choice, until) => outbox.send({ key: newKey(), select, choice, until }),
    stuck: outbox.stuck,
    undo: () =>
      attempt(async () => {
        const job = current.peek();
        if (!job?.undoable) return;
        const before = heard;
        const undoing = await takeBack(job.id);
        if (heard === before) told(undoing);
      }),
    takeBack,
    dismiss,
    told,
    load,
    stop() {
      outbox.stop();
      followed = null;
    },
  };
}

export function isOver({ state }: DecisionJob): boolean {
  return state === "done" || state === "undone";
}

function pathOf(id: string): string {
  return `/moderation/jobs/${encodeURIComponent(id)}`;
}
