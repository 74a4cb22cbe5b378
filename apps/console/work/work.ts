import { computed, effect, type ReadonlySignal, signal, untracked } from "@preact/signals";
import type {
  CaseNote,
  Insights,
  CaseComment,
  MaskedComment,
  NewMasks,
  PersonNote,
  Quotation,
  SiteSummary,
  TextLanguage,
} from "#contract";
import type { Ending, StaffSession } from "../account/session.js";
import { comfort, followComfort } from "../comfort/comfort.js";
import { followExposure } from "../comfort/exposure.js";
import { followWorking } from "../comfort/pause.js";
import { type Ask, asker, type AskFile, fileAsker } from "../connection/ask.js";
import type { Refusal } from "../connection/refusal.js";
import { undoable } from "../desk/acting.js";
import { apply, type Happening } from "../desk/apply.js";
import { actOn, type Choice, type Desk, emptyDesk, idOf } from "../desk/desk.js";
import { standingSeen } from "../desk/seeing.js";
import { leavesWave } from "../desk/waves.js";
import { nextDue } from "../desk/settling.js";
import { type Waves, waves } from "../waves/waves.js";
import { type Deadlines, deadlines } from "../deadlines/deadlines.js";
import { type Handovers, handovers } from "../handovers/handovers.js";
import { type Proposals, proposals } from "../proposals/proposals.js";
import { type Passing, passing } from "../passing/passing.js";
import { queryOf, type SpanName } from "../insights/spans.js";
import { saidOf, type Sought, sought } from "../search/sought.js";
import { isUndoneByKey, type Jobs, jobs } from "../ticking/jobs.js";
import { tickAgain, tickedIn, untick } from "../ticking/ticked.js";
import type { Address } from "./address.js";
import { afterFrame } from "./after-frame.js";
import { claimInFront } from "./claim.js";
import { courier } from "./deliver.js";
import { type Drafts, draftsOf } from "./drafts.js";
import { loader } from "./load.js";
import { loadReasons } from "./load-reasons.js";
import { picker } from "./pick.js";
import { outboxOf } from "./outbox.js";
import { sanctioner, type Sanctioner } from "./sanction.js";
import { type Connection, stayLive } from "./stay-live.js";
import { wakeable } from "./wakeable.js";

/** A moderator at work on one site: their desk, and what moves it. */
export interface Work {
  session: StaffSession;
  desk: ReadonlySignal<Desk>;
  /** the time that what is shown goes by, in ms since the epoch */
  clock: ReadonlySignal<number>;
  connection: ReadonlySignal<Connection>;
  site: ReadonlySignal<SiteSummary | null>;
  /** why the queue could not be loaded */
  trouble: ReadonlySignal<Refusal | null>;
  tell: (happening: Happening) => void;
  decide: (choice: Choice) => void;
  /** Decides as was chosen, with the answer that it lacked. */
  answer: (text: string) => void;
  /** Sends again, with its answer, what was not taken without one. */
  complete: (key: string, text: string) => void;
  undo: () => void;
  /** Looks for other comments. */
  search: (what: Sought) => void;
  /** One decision on many comments. */
  jobs: Jobs;
  insist: (key: string) => void;
  drafts: Drafts;
  sanctions: Sanctioner;
  /** What has escalated to oneself. */
  deadlines: Deadlines;
  /** What the shifts leave to each other. */
  handovers: Handovers;
  /** Cases that are passed on from one to another. */
  passing: Passing;
  /** Grave acts that wait for a second person. */
  proposals: Proposals;
  /** Many who write nearly the same, while they do. */
  waves: Waves;
  /** Takes the comment in front among the newsroom's picks, or out of them. */
  pick: () => void;
  /** Takes personal data out of a comment's text. @returns where else it stands */
  mask: (comment: string, asked: NewMasks) => Promise<readonly Quotation[]>;
  /** Puts back what filters have masked. */
  unmask: (comment: string, masking: string) => Promise<void>;
  /** Leaves a note on a comment's case. */
  note: (comment: string, text: string) => Promise<void>;
  /** The last note on somebody that was told of. */
  noted: ReadonlySignal<PersonNote | null>;
  /** Asks the API as the moderator, for what is no part of the desk. */
  ask: Ask;
  /** The same, for what is given as a file. */
  file: AskFile;
  /** What was done on the site of late. */
  insights: (span: SpanName) => Promise<Insights>;
  /** Tries everything again that failed. */
  retry: () => void;
  loadMore: () => void;
  /** Called with each thing that happens, and the desk before and after it. */
  watch: (watcher: Watcher) => void;
  stop: () => void;
}

export type Watcher = (happening: Happening, before: Desk, after: Desk) => void;

interface Start {
  session: StaffSession;
  language: TextLanguage;
  address: Address;
  ended: (why: Ending) => void;
}

export function startWork({ session, language, address, ended }: Start): Work {
  const signedOut = () => ended("ended");
  const { site, token, user } = session;
  const desk = signal(emptyDesk(user.id, address.queue, address.entry, address.order));
  const clock = signal(Date.now());
  const drafts = draftsOf(site, user.id);
  const watchers: Watcher[] = [forgetsDrafts(drafts)];
  const tell = (happening: Happening) => {
    const before = desk.peek();
    clock.value = Date.now();
    desk.value = apply(before, happening);
    for (const watch of watchers) watch(happening, before, desk.peek());
  };
  const ask = asker(site, { token, language });
  const load = loader({ ask, desk, tell, signedOut });
  watchers.push((happening, before) => {
    if (happening.type === "changed" && leavesWave(before, happening.change)) void load.queue(before.queue);
  });
  const alarm = wakeable();
  const noted = signal<PersonNote | null>(null);
  const notedOn = (news: PersonNote) => (noted.value = news);
  const many = jobs({
    ask,
    key: `palabre:console:job:${site}:${user.id}`,
    newKey,
    failed: (problem) => tell({ type: "failed", failure: { key: newKey(), name: "", problem } }),
    refused: (select) => tickAgain(desk.peek(), select),
    undone() {
      if (desk.peek().queue !== "search") return;
      tell({ type: "sought" });
      void load.queue("search");
    },
    pause: alarm.pause,
  });
  const shown = shownIn(desk);
  const isKnown = computed(() => comfort.value !== null);
  const [left, breaking, grave, near] = [handovers(ask), waves(ask), proposals(ask), deadlines(ask)];
  const onward = passing({ ask, desk, tell, reload: load.queue });
  const live = stayLive({
    session,
    language,
    ask,
    load,
    tell,
    notedOn,
    deadlines: near,
    handovers: left,
    waves: breaking,
    proposals: grave,
    passing: onward,
    jobs: many,
    alarm,
    ended,
  });
  const stops = [
    followActs({
      ...{ site, ask, desk, tell, signedOut, me: user.id, pause: alarm.pause },
      ...{ stale: load.openCase, reopened: () => void load.queue("notices") },
    }),
    keepTime(desk, clock, tell),
    claimInFront({ desk, line: live.line, tell }),
    followComfort(session, ask),
    followWorking(),
    followExposure(desk, ask),
    effect(() => {
      const hardInRow = comfort.value?.hardInRow ?? null;
      untracked(() => tell({ type: "mix", hardInRow }));
    }),
    // nothing is read before it is known how
    effect(() => {
      const known = isKnown.value && desk.value;
      if (known) afterFrame(() => load.prefetch(known));
    }),
    effect(() => {
      if (isKnown.value) void load.queue(shown.value.queue);
    }),
    live.stop,
    loadReasons(ask, alarm),
    load.stop,
    many.stop,
  ];
  return {
    ...{ session, desk, clock, tell, drafts, ask, noted },
    file: fileAsker(site, { token, language }),
    ...{ connection: live.connection, site: live.site, trouble: load.trouble },
    ...hands(desk, tell, many),
    jobs: many,
    search(what) {
      const isThere = desk.peek().queue === "search";
      sought.value = Object.fromEntries(saidOf(what));
      untick();
      tell({ type: "sought" });
      // whoever comes there from elsewhere has it loaded by coming
      if (isThere) void load.queue("search");
    },
    deadlines: near,
    ...{ handovers: left, waves: breaking, proposals: grave, passing: onward },
    sanctions: sanctioner({ ask, session, tell, signedOut, newKey }),
    pick: picker({ ask, desk, session, tell, signedOut, newKey, pause: alarm.pause }),
    async mask(comment, asked) {
      const path = `/moderation/comments/${encodeURIComponent(comment)}/masks`;
      const { quotedIn, ...now } = await ask<MaskedComment>(path, { method: "POST", body: asked });
      tell({ type: "masked", comment: now });
      load.openCase(comment);
      return quotedIn;
    },
    async unmask(comment, masking) {
      const path = `/moderation/comments/${encodeURIComponent(comment)}/masks/${encodeURIComponent(masking)}`;
      tell({ type: "masked", comment: await ask<CaseComment>(path, { method: "DELETE" }) });
      load.openCase(comment);
    },
    async note(comment, text) {
      const path = `/moderation/comments/${encodeURIComponent(comment)}/notes`;
      tell({ type: "noted", comment, note: await ask<CaseNote>(path, { method: "POST", body: { text } }) });
    },
    insights: (span) => ask<Insights>(`/moderation/insights${queryOf(span, Date.now())}`),
    retry: () => {
      alarm.wake();
      load.again();
    },
    loadMore: load.more,
    watch: (watcher) => watchers.push(watcher),
    stop: () => stops.forEach((stop) => stop()),
  };
}

/** The list in front, and its order: told anew where either is another, and not with every change of the desk. */
function shownIn(desk: ReadonlySignal<Desk>): ReadonlySignal<Pick<Desk, "queue" | "order">> {
  const queue = computed(() => desk.value.queue);
  const order = computed(() => desk.value.order);
  return computed(() => ({ queue: queue.value, order: order.value }));
}

/** What the API has taken need not be written again. */
function forgetsDrafts(drafts: Drafts): Watcher {
  return (happening, _, { acts }) => {
    if (happening.type !== "delivered") return;
    const act = acts.find(({ key }) => key === happening.key);
    if (act) drafts.forget(idOf(act.item));
  };
}

function hands(desk: ReadonlySignal<Desk>, tell: (happening: Happening) => void, many: Jobs) {
  return {
    decide(choice: Choice) {
      const comments = tickedIn(desk.peek());
      const whole = { ...standingSeen(desk.peek()), ...choice };
      if (comments.length === 0) tell({ type: "decide", key: newKey(), choice: whole, now: Date.now() });
      else many.begin({ comments }, choice);
      untick();
    },
    answer: (text: string) => tell({ type: "answer", key: newKey(), text, now: Date.now() }),
    complete: (key: string, text: string) =>
      tell({ type: "complete", key, text, anew: { key: newKey(), now: Date.now() } }),
    insist: (key: string) => tell({ type: "insist", key, anew: { key: newKey(), now: Date.now() } }),
    undo: () => {
      const act = undoable(desk.peek(), Date.now());
      if (act) tell({ type: "undo", key: act.key, now: Date.now() });
      else if (isUndoneByKey(many.current.peek(), Date.now())) void many.undo();
    },
  };
}

interface Followed {
  site: string;
  me: string;
  ask: Ask;
  desk: ReadonlySignal<Desk>;
  tell: (happening: Happening) => void;
  signedOut: () => void;
  pause: (ms: number) => Promise<void>;
  stale: (comment: string) => void;
  reopened: () => void;
}

/** Keeps acts in the browser until they are delivered, and delivers them. */
function followActs({ site, me, desk, tell, ...rest }: Followed): () => void {
  const outbox = outboxOf(site, me);
  const state = { stopped: false };
  // what another desk of the same moderator takes over from the outbox, this one leaves alone
  const current = (comment: string) => (state.stopped ? undefined : actOn(desk.peek(), comment));
  const bring = courier({ ...rest, me, tell, current, now: Date.now });
  const acts = computed(() => desk.value.acts);
  const left = outbox.left();
  if (left.length > 0) tell({ type: "resumed", acts: left });
  const follow = effect(() => {
    outbox.follow(acts.value);
    afterFrame(() => bring(acts.peek()));
  });
  return () => {
    state.stopped = true;
    follow();
  };
}

/** Settles what time alone changes, just when it is due. */
function keepTime(
  desk: ReadonlySignal<Desk>,
  clock: ReadonlySignal<number>,
  tell: (happening: Happening) => void,
): () => void {
  const minute = 60_000;
  return effect(() => {
    const now = clock.value;
    const due = nextDue(desk.value, now) ?? Infinity;
    const timer = setTimeout(
      () => tell({ type: "settle", now: Date.now() }),
      Math.min(minute, Math.max(20, due - now)),
    );
    return () => clearTimeout(timer);
  });
}

/** Unlike any other key, also where the page is not secure. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("-");
}
