import { type ReadonlySignal, signal } from "@preact/signals";
import type { DecisionJob, JobBegun, JobPreview, Proposed, NewDecisionJob } from "#contract";
import type { Ask } from "../connection/ask.js";
import { asRefusal } from "../connection/refusal.js";
import { forget, keep, kept } from "../connection/stored.js";
import type { Choice } from "../desk/desk.js";

/** Which comments a decision is about: those named, or what is looked for. */
export type Selection = { comments: readonly string[] } | Readonly<Record<string, string>>;

type How = Pick<NewDecisionJob, "dryRun" | "until">;

interface Running {
  ask: Ask;
  /** what the browser keeps the job under */
  key: string;
  /** hears why one could not be begun, or taken back */
  failed: (problem: string) => void;
  /** all is again what it was */
  undone: () => void;
  pause: (ms: number) => Promise<void>;
}

/** One decision on many comments, from its beginning to its end. */
export interface Jobs {
  /** the last that was begun, until it is put away */
  current: ReadonlySignal<DecisionJob | null>;
  preview: (select: Selection, choice: Choice) => Promise<JobPreview>;
  /** @param until what still comes of a wave before then is decided on, too */
  begin: (select: Selection, choice: Choice, until?: string) => Promise<void>;
  undo: () => Promise<void>;
  dismiss: () => void;
  stop: () => void;
}

/** How often it is asked how far a job has come, in ms. */
const askEvery = 500;

/** For so long the key takes back a job as it does a single decision, in ms: later, nobody thinks of it any more. */
const byKeyFor = 60_000;

export function isUndoneByKey(job: DecisionJob | null, now: number): boolean {
  return job !== null && job.undoable && now < Date.parse(job.at) + byKeyFor;
}

export function jobs({ ask, key, failed, undone, pause }: Running): Jobs {
  const current = signal<DecisionJob | null>(null);
  /** counts whom one follows: whoever is no longer the last is not followed any more */
  let turn = 0;
  const follow = async (id: string) => {
    keep(key, id);
    const mine = ++turn;
    while (turn === mine) {
      const found = await ask<DecisionJob>(pathOf(id)).catch(asRefusal);
      if (turn !== mine) return;
      if ("id" in found) current.value = found;
      else if (!found.mayPass) dismiss();
      if ("id" in found && isOver(found)) {
        if (found.state === "undone") undone();
        return;
      }
      await pause(askEvery);
    }
  };
  const dismiss = () => {
    turn++;
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
  const post = <Answer>(select: Selection, { decision, reason, note }: Choice, how: How) =>
    ask<Answer>("/moderation/jobs", { method: "POST", body: { select, decision, reason, note, ...how } });
  const left = kept(key, (value) => typeof value === "string");
  if (left !== null) void follow(left);
  return {
    current,
    preview: (select, choice) => post<JobPreview>(select, choice, { dryRun: true }),
    begin: (select, choice, until) =>
      attempt(async () => {
        const begun = await post<JobBegun | Proposed>(select, choice, { until });
        if ("proposal" in begun) failed("second-person-needed");
        else void follow(begun.id);
      }),
    undo: () =>
      attempt(async () => {
        const job = current.peek();
        if (!job?.undoable) return;
        current.value = await ask<DecisionJob>(`${pathOf(job.id)}/undo`, { method: "POST" });
        void follow(job.id);
      }),
    dismiss,
    stop() {
      turn++;
    },
  };
}

export function isOver({ state }: DecisionJob): boolean {
  return state === "done" || state === "undone";
}

function pathOf(id: string): string {
  return `/moderation/jobs/${encodeURIComponent(id)}`;
}
