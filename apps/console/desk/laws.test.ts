import fc from "fast-check";
import type { Decision, QueueItem, QueueName } from "#contract";
import { undoable } from "./acting.js";
import { apply, type Happening } from "./apply.js";
import { waitingIn } from "./counts.js";
import {
  type Act,
  type Desk,
  currentRows,
  emptyDesk,
  holderOf,
  idOf,
  indexOf,
  isStanding,
  listOf,
} from "./desk.js";
import { isFree } from "./moving.js";
import { decisionBy, freshIds, item, notice, shownIds, quiet } from "./example.js";

/** A site as a desk meets it: an API that decides, a relay that follows, a gateway that tells, each at its own pace. */
class Site {
  readonly standing = new Map<string, Decision | null>();
  readonly waiting = { held: new Set<string>(), notices: new Set<string>() };
  readonly inbox: Happening[] = [];
  private readonly notices = new Map<string, { id: string; at: string; answeredBy: string | null }[]>();
  private unrelayed: string[] = [];
  private news: { added: Move[]; removed: Move[] } = { added: [], removed: [] };
  private next = 0;

  arrive(): void {
    const id = `c${this.next++}`;
    this.standing.set(id, null);
    this.unrelayed.push(id);
  }

  /** Somebody reports it as illegal. */
  notice(id: string): void {
    this.notices.set(id, [
      ...(this.notices.get(id) ?? []),
      { id: `n${this.next++}`, at: moment(this.next), answeredBy: null },
    ]);
    this.unrelayed.push(id);
  }

  openNotices(id: string): string[] {
    const all = this.notices.get(id) ?? [];
    return all.filter(({ answeredBy }) => answeredBy === null).map((one) => one.id);
  }

  /** Who has decided on it as it is: a notice that waits since is another case. */
  standingOn(id: string): Decision | null {
    const standing = this.standing.get(id) ?? null;
    const [first] = (this.notices.get(id) ?? []).filter(({ answeredBy }) => answeredBy === null);
    const isNoticed = this.waiting.notices.has(id) && first && standing && first.at > standing.at;
    return isNoticed ? null : standing;
  }

  /** Taking a comment down answers all of its notices, letting it stand those that are named. */
  decide(id: string, by: string, to: Decision["to"], named: readonly string[] = []): Decision {
    const decision = decisionBy(by, to, { id: `d${this.next++}`, at: moment(this.next) });
    const undone = to === "held" ? this.standing.get(id)?.id : undefined;
    this.standing.set(id, decision);
    for (const one of this.notices.get(id) ?? []) {
      if (one.answeredBy === null && (to === "rejected" || named.includes(one.id)))
        one.answeredBy = decision.id;
      if (one.answeredBy === undone) one.answeredBy = null;
    }
    this.unrelayed.push(id);
    return decision;
  }

  isHeld = (id: string) => (this.standing.get(id)?.to ?? "held") === "held";

  /** One batch: what leaves a queue and comes back within it is not told. */
  relay(now: number): void {
    const before = { held: new Set(this.waiting.held), notices: new Set(this.waiting.notices) };
    for (const id of this.unrelayed) {
      const decision = this.standing.get(id);
      if (decision) this.inbox.push({ type: "told", news: { comment: id, decision }, now });
      this.wait("held", id, this.isHeld(id));
      this.wait("notices", id, this.openNotices(id).length > 0);
    }
    this.unrelayed = [];
    for (const queue of queues) {
      const [was, is] = [before[queue], this.waiting[queue]];
      const left = [...was].filter((id) => !is.has(id)).map((comment) => ({ queue, comment }));
      // what is added is there in the end
      const stays = (one: Move) =>
        !left.some(({ comment }) => one.queue === queue && one.comment === comment);
      const came = [...is].filter((id) => !was.has(id)).map((comment) => ({ queue, comment }));
      this.news = {
        added: [...this.news.added.filter(stays), ...came],
        removed: [...this.news.removed, ...left],
      };
    }
  }

  /** What several batches said is told together, as it is then. */
  tell(now: number): void {
    const { added, removed } = this.news;
    this.news = { added: [], removed: [] };
    if (added.length + removed.length === 0) return;
    const items = added.map(({ queue, comment }) => ({ ...this.item(comment, queue), queue }));
    this.inbox.push({
      type: "changed",
      change: { queues: this.counts, ...quiet, added: items, removed },
      now,
    });
  }

  page(queue: Watched, asked: number): Happening[] {
    const items = [...this.waiting[queue]].map((id) => this.item(id, queue));
    return [
      { type: "counted", counts: { queues: this.counts, ...quiet }, asked },
      { type: "loaded", queue, page: { items, next: null }, after: null, asked },
    ];
  }

  private get counts() {
    return { held: this.waiting.held.size, notices: this.waiting.notices.size };
  }

  private wait(queue: Watched, id: string, waits: boolean): void {
    if (waits) this.waiting[queue].add(id);
    else this.waiting[queue].delete(id);
  }

  private item(id: string, queue: Watched): QueueItem {
    const standing = this.standing.get(id);
    const [first] = (this.notices.get(id) ?? []).filter(({ answeredBy }) => answeredBy === null);
    const held = standing?.to === "held" ? standing.at : moment(0);
    const since = queue === "notices" ? (first?.at ?? held) : held;
    const notices = this.openNotices(id).map((one) => notice(one));
    return { ...item(id, { status: standing?.to ?? "held" }), since, notices };
  }
}

const queues = ["held", "notices"] as const satisfies readonly QueueName[];
type Watched = (typeof queues)[number];
interface Move {
  queue: Watched;
  comment: string;
}

const moment = (n: number) => new Date(n).toISOString();

/** A moderator at a desk of a site, with the part of the console that brings decisions to the API. */
class Moderator {
  readonly site = new Site();
  desk: Desk = emptyDesk("me", "held", null);
  now = 1_000_000;
  private keys = 0;

  hear(...happenings: Happening[]): void {
    for (const happening of happenings) {
      const before = this.desk;
      this.desk = apply(before, happening);
      nothingIsDoubled(this.desk);
      if (!byHand.has(happening.type)) nothingMoves(before, this.desk);
    }
  }

  decide(decision: "publish" | "reject"): void {
    this.hear({ type: "decide", key: `k${this.keys++}`, choice: { decision }, now: this.now });
  }

  /** Says what is told to whoever has given notice, of the case in front or of one that was sent already. */
  answer(): void {
    this.hear({ type: "answer", key: `k${this.keys++}`, text: "Non.", now: this.now });
    const act = this.desk.acts.find(({ state }) => state === "unanswered");
    const anew = { key: `k${this.keys++}`, now: this.now };
    if (act) this.hear({ type: "complete", key: act.key, text: "Non.", anew });
  }

  withdraw(): void {
    const act = this.desk.acts.find(({ state }) => state === "unanswered");
    if (act) this.hear({ type: "withdraw", key: act.key, now: this.now });
  }

  /** Goes to a queue, which is asked for anew. */
  turnTo(queue: Watched): void {
    this.hear({ type: "queue", queue }, ...this.site.page(queue, this.now));
  }

  get queue(): Watched {
    return this.desk.queue === "notices" ? "notices" : "held";
  }

  undo(): void {
    const act = undoable(this.desk, this.now);
    if (act) this.hear({ type: "undo", key: act.key, now: this.now });
  }

  deliver(at: number): void {
    const open = this.desk.acts.filter(isOpen);
    this.bring(open[at % Math.max(1, open.length)]?.key);
  }

  /** The API hears it, and its answer gets lost on the way back. */
  lose(at: number): void {
    const open = this.desk.acts.filter(isOpen);
    const act = open[at % Math.max(1, open.length)];
    if (!act) return;
    this.reply(act);
    this.hear({ type: "undelivered", key: act.key });
  }

  private bring(key: string | undefined): void {
    const act = this.desk.acts.find((other) => other.key === key);
    if (!act) return;
    this.hear(this.reply(act));
    if (act.state === "undoing") this.hear(...this.site.page("notices", this.now));
  }

  private reply(act: Act): Happening {
    return act.state === "deciding" ? this.post(act) : this.takeBack(act);
  }

  private post({ key, item, choice }: Act): Happening {
    const to = choice.decision === "publish" ? "published" : "rejected";
    const standing = this.site.standingOn(idOf(item));
    const mine = standing?.by.id === "me";
    if (standing && mine && standing.to === to)
      return { type: "delivered", key, decision: standing, now: this.now };
    if (standing && standing.to !== "held" && !mine && standing.id !== choice.replaces)
      return { type: "conflict", key, standing };
    const named = choice.answer?.notices ?? [];
    const silent = this.site.openNotices(idOf(item)).filter((id) => !named.includes(id));
    if (to === "published" && silent.length > 0)
      return { type: "unanswered", key, notices: silent.map((id) => notice(id)) };
    const decision = this.site.decide(idOf(item), "Me", to, named);
    return { type: "delivered", key, decision, now: this.now };
  }

  private takeBack({ key, item, decision }: Act): Happening {
    const standing = this.site.standing.get(idOf(item)) ?? null;
    if (decision ? standing?.id !== decision.id : standing?.by.id !== "me" || standing.to === "held")
      return decision && standing?.by.id !== "me"
        ? { type: "refused", key, problem: "decision-unknown", now: this.now }
        : { type: "taken-back", key, now: this.now, arrived: decision !== null || standing?.by.id === "me" };
    this.site.decide(idOf(item), "Me", "held");
    return { type: "taken-back", key, now: this.now, arrived: true };
  }

  /** Everything that is under way arrives; no time passes. */
  catchUp(): void {
    for (let round = 0; round < 8; round++) {
      for (const { key, state } of this.desk.acts)
        if (state === "conflict" || state === "refused") this.hear({ type: "acknowledge", key });
      while (this.desk.acts.some(({ state }) => state === "unanswered")) this.withdraw();
      for (const { key } of this.desk.acts.filter(isOpen)) this.bring(key);
      this.site.relay(this.now);
      this.site.tell(this.now);
      this.hear(...this.site.inbox.splice(0));
    }
  }

  settle(): void {
    this.now += 20_000;
    this.hear({ type: "select", comment: null, now: this.now }, { type: "point", comment: null });
    this.hear({ type: "settle", now: this.now });
  }

  /** What waits, as far as the desk knows. */
  known(queue: Watched = "held"): string[] {
    const standing = listOf(this.desk, queue)
      .rows.filter(isStanding)
      .map((row) => idOf(row.item));
    return [...standing, ...freshIds(this.desk, queue)].sort();
  }
}

const isOpen = ({ state }: Act) => state === "deciding" || state === "undoing";

const byHand = new Set<Happening["type"]>([
  "decide",
  "undo",
  "select",
  "step",
  "skip",
  "reveal",
  "queue",
  "insist",
  "acknowledge",
  "answer",
  "withdraw",
]);

function nothingIsDoubled(desk: Desk): void {
  for (const queue of queues) {
    const ids = [...shownIds(desk, queue), ...freshIds(desk, queue)];
    expect(new Set(ids).size).toBe(ids.length);
  }
}

/** What lies above the hands, and under them, stays where it is; only what was merely offered goes to the colleague who has it. */
function nothingMoves(before: Desk, after: Desk): void {
  const { rows } = listOf(before, before.queue);
  const hands = Math.max(indexOf(rows, before.selected), indexOf(rows, before.pointed));
  const still = shownIds(before, before.queue).slice(0, hands + 1);
  expect(shownIds(after, before.queue).slice(0, still.length)).toEqual(still);
  const kept = currentRows(after).find(({ item }) => idOf(item) === before.selected);
  const isGivenAway = before.offered && kept !== undefined && !isFree(after, kept);
  if (before.selected !== null && !isGivenAway) expect(after.selected).toBe(before.selected);
  if (after.offered && after.selected !== null) expect(holderOf(after, after.selected)).toBeNull();
}

const steps: Record<string, (me: Moderator, n: number) => void> = {
  arrive: ({ site }) => site.arrive(),
  colleague: ({ site }, n) => {
    const held = [...site.standing.keys()].filter(site.isHeld);
    const id = held[n % Math.max(1, held.length)];
    if (id !== undefined)
      site.decide(id, "Ada", n % 2 ? "published" : "rejected", n % 2 ? site.openNotices(id) : []);
  },
  notice: ({ site, now }, n) => {
    // the relay is quicker than anybody who reads and writes
    site.relay(now);
    const shown = [...site.standing.keys()].filter((id) => site.standing.get(id)?.to !== "rejected");
    const id = shown[n % Math.max(1, shown.length)];
    if (id !== undefined) site.notice(id);
  },
  answer: (me) => me.answer(),
  withdraw: (me) => me.withdraw(),
  turn: (me) => me.turnTo(me.queue === "held" ? "notices" : "held"),
  publish: (me) => me.decide("publish"),
  reject: (me) => me.decide("reject"),
  undo: (me) => me.undo(),
  insist: (me, n) => {
    const act = me.desk.acts.find(({ state }) => state === "conflict");
    if (act) me.hear({ type: "insist", key: act.key, anew: { key: `i${n}-${me.now}`, now: me.now } });
  },
  claims: (me, n) => {
    const taken = [...me.site.standing.keys()].filter((_, index) => (index + n) % 3 === 0);
    const claims = taken.map((comment) => ({
      comment,
      by: { id: "Ada", name: "Ada" },
      until: moment(me.now),
    }));
    me.hear({ type: "claims", claims: n % 5 === 0 ? [] : claims });
  },
  claimed: (me) => {
    const comment = me.desk.selected;
    const claim = { by: { id: "Ada", name: "Ada" }, until: moment(me.now) };
    if (comment !== null) me.hear({ type: "claimed", comment, claim });
  },
  attended: (me) => {
    if (me.desk.selected !== null) me.hear({ type: "attended", comment: me.desk.selected });
  },
  step: (me, n) => me.hear({ type: "step", by: n % 3 ? 1 : -1, now: me.now }),
  skip: (me) => me.hear({ type: "skip", now: me.now }),
  reveal: (me) => me.hear({ type: "reveal" }),
  point: (me, n) =>
    me.hear({ type: "point", comment: n % 4 ? (shownIds(me.desk, me.queue)[n] ?? null) : null }),
  deliver: (me, n) => me.deliver(n),
  lose: (me, n) => me.lose(n),
  relay: ({ site, now }) => site.relay(now),
  tell: ({ site, now }) => site.tell(now),
  follow: ({ site, now }) => {
    site.relay(now);
    site.tell(now);
  },
  receive: (me) => me.hear(...me.site.inbox.splice(0, 1)),
  reload: (me) => me.hear(...me.site.page(me.queue, me.now)),
  wait: (me, n) => {
    // the relay is quicker than anything that a desk waits for
    me.site.relay(me.now);
    me.now += n * 150;
    me.hear({ type: "settle", now: me.now });
  },
};

/** Long enough for an undo to meet the echo of what it undoes. */
const long = { maxLength: 80, size: "max" } as const;
const aStep = fc.tuple(fc.constantFrom(...Object.keys(steps)), fc.nat(20));

test("whatever order things happen in: nothing doubled, nothing moved, and in the end list and count are the site's", () => {
  fc.assert(
    fc.property(fc.nat(6), fc.array(aStep, long), (waiting, happenings) => {
      const me = moderatorBefore(waiting);
      for (const [name, n] of happenings) steps[name]?.(me, n);
      me.catchUp();
      for (const queue of queues) {
        expect(waitingIn(me.desk, queue)).toBe(me.site.waiting[queue].size);
        expect(me.known(queue)).toEqual([...me.site.waiting[queue]].sort());
      }
      for (const queue of queues) {
        me.hear({ type: "queue", queue });
        me.settle();
        expect(waitingIn(me.desk, queue)).toBe(me.site.waiting[queue].size);
        expect([...shownIds(me.desk, queue), ...freshIds(me.desk, queue)].sort()).toEqual(me.known(queue));
      }
      expect(me.desk.acts).toEqual([]);
    }),
    { numRuns: 120 },
  );
});

test("alone at work, the count is at any moment what the list shows, however late the answers come", () => {
  const alone = ["publish", "reject", "undo", "step", "skip", "deliver", "lose", "follow", "receive"];
  fc.assert(
    fc.property(
      fc.nat(6),
      fc.array(fc.tuple(fc.constantFrom(...alone), fc.nat(20)), long),
      (waiting, happenings) => {
        const me = moderatorBefore(waiting);
        for (const [name, n] of happenings) {
          // what was undone is decided on again once the undo has arrived
          if (me.desk.acts.some(({ state }) => state === "undone" || state === "undoing")) me.catchUp();
          steps[name]?.(me, n);
          expect(waitingIn(me.desk, "held")).toBe(me.known().length);
        }
      },
    ),
    { numRuns: 120 },
  );
});

function moderatorBefore(waiting: number): Moderator {
  const me = new Moderator();
  for (let n = 0; n < waiting; n++) me.site.arrive();
  me.site.relay(me.now);
  me.site.tell(me.now);
  me.site.inbox.splice(0);
  me.hear(...me.site.page("notices", me.now), ...me.site.page("held", me.now));
  return me;
}
