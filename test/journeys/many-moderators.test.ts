import type { Connection } from "mongoose";
import { z } from "zod";
import {
  atDesk,
  claim,
  claimOn,
  decision,
  type ModerationDecision,
  moderationDecision,
  problemDetails,
  queueChange,
} from "#contract";
import { connectStore } from "#platform";
import { Decisions } from "#store";
import { alternatives } from "../../apps/console/desk/claiming.js";
import { apply, type Happening } from "../../apps/console/desk/apply.js";
import {
  currentRows,
  type Desk,
  emptyDesk,
  entryInFront,
  idOf,
  isAppeal,
  isStanding,
  listOf,
} from "../../apps/console/desk/desk.js";
import { holdMany } from "../newsroom/hold-many.js";
import { Line } from "../newsroom/line.js";
import { Newsroom } from "../newsroom/newsroom.js";
import type { Person } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const people = 20;
/** `CASES=5000` for an election night. */
const cases = Number(process.env.CASES ?? 1000);
/** So many cases come with one page. */
const limit = 50;

let connection: Connection;
beforeAll(async () => {
  connection = await connectStore(services.mongodbUri);
});
afterAll(() => connection.close());

const taken = z.object({ ok: z.literal(true) });
const refusal = z.object({
  error: problemDetails.extend({ claim: claimOn.optional(), decision: decision.optional() }),
  instead: z.string().optional(),
});

/** A moderator who takes what the console brings them, as fast as it can be brought. */
class Moderator {
  /** decisions that were not taken */
  readonly refused: string[] = [];
  made = 0;
  private desk: Desk;

  private constructor(
    private readonly me: Person,
    private readonly line: Line,
  ) {
    this.desk = emptyDesk(me.id, "held", null);
  }

  static async at(room: Newsroom, name: string): Promise<Moderator> {
    const me = await room.person(name, "moderator");
    const moderator = new Moderator(me, await Line.open(system.gateway, "moderation", { token: me.token }));
    await moderator.begins();
    return moderator;
  }

  private async begins(): Promise<void> {
    const found = atDesk.parse(await this.line.asks("join", { site: this.me.site }));
    this.tell({ type: "claims", claims: found.claims });
    this.tell({ type: "counted", counts: found, asked: Date.now() });
    await this.loads(null);
  }

  /** Until nothing waits any more. */
  async works(): Promise<void> {
    while (this.isAnythingLeft()) {
      const entry = entryInFront(this.desk);
      if (!entry) await this.looksForMore();
      else if (await this.claims(idOf(entry))) await this.decidesOnWhatIsInFront();
      this.listens();
    }
  }

  knowsOfNoClaim(): boolean {
    this.listens();
    return Object.keys(this.desk.claims).length === 0;
  }

  private isAnythingLeft(): boolean {
    return this.desk.counts.held !== 0 || currentRows(this.desk).some(isStanding);
  }

  /** The next page, or word of what colleagues have done with all that is known. */
  private async looksForMore(): Promise<void> {
    const { next } = listOf(this.desk, "held");
    if (next !== null) await this.loads(next);
    else await until(() => this.line.heard.length > 0, "news of what colleagues look at");
  }

  private async loads(after: string | null): Promise<void> {
    const asked = Date.now();
    const page = await this.me.queue("held", { limit, ...(after !== null && { after }) });
    this.tell({ type: "loaded", queue: "held", page, after, asked });
  }

  private listens(): void {
    const now = Date.now();
    for (const { event, data } of this.line.heard.splice(0)) {
      if (event === "claims") this.tell({ type: "claims", claims: z.array(claim).parse(data) });
      if (event === "queue") this.tell({ type: "changed", change: queueChange.parse(data), now });
      if (event === "decision") this.hears(moderationDecision.parse(data));
    }
    this.tell({ type: "settle", now });
  }

  private hears(news: ModerationDecision): void {
    this.tell({ type: "told", news, now: Date.now() });
  }

  /** @returns whether a case is theirs: the one that was brought, or another that was had instead */
  private async claims(comment: string): Promise<boolean> {
    const answer = await this.line.asks("claim", { comment, or: alternatives(this.desk) });
    if (taken.safeParse(answer).success) {
      this.tell({ type: "attended", comment });
      return true;
    }
    const { error, instead } = refusal.parse(answer);
    if (instead !== undefined) this.tell({ type: "brought", comment: instead, instead: comment });
    if (error.claim) this.tell({ type: "claimed", comment, claim: error.claim });
    else if (error.decision)
      this.tell({ type: "told", news: { comment, decision: error.decision }, now: Date.now() });
    else if (error.status !== 503) throw new Error(`a claim was refused: ${error.type}`);
    return instead !== undefined;
  }

  private async decidesOnWhatIsInFront(): Promise<void> {
    const entry = entryInFront(this.desk);
    if (!entry || isAppeal(entry)) throw new Error("nothing is in front");
    const { id, revision } = entry.comment;
    const key = String(this.made);
    const wanted = this.made % 3 === 0 ? "reject" : "publish";
    this.tell({ type: "decide", key, choice: { decision: wanted }, now: Date.now() });
    const answer = await this.me.triesTo(wanted, { id, revision });
    if (answer.status === 201) this.made++;
    else this.refused.push(`${id}: ${answer.status} ${answer.refusal}`);
    this.tell({ type: "delivered", key, decision: null, now: Date.now() });
  }

  private tell(happening: Happening): void {
    this.desk = apply(this.desk, happening);
  }
}

test(`of ${people} moderators who take what the console brings them, none decides what another has decided, and no case is left`, async () => {
  const room = await Newsroom.open(system.api);
  const ids = await holdMany(connection, room, {
    count: cases,
    story: (index) => `article-${index % 50}`,
    text: (index) => `Avis ${index}`,
  });
  const team = await Promise.all(
    Array.from({ length: people }, (_, number) => Moderator.at(room, `Moderator ${number}`)),
  );
  await Promise.all(team.map((one) => one.works()));

  expect(team.flatMap(({ refused }) => refused)).toEqual([]);
  expect(team.reduce((sum, { made }) => sum + made, 0)).toBe(cases);
  const trail = new Decisions(connection);
  const byPeople = { site: room.site, "by.kind": "person" as const };
  await until(async () => (await trail.model.countDocuments(byPeople)) === cases, "the whole trail");
  expect((await trail.model.distinct("comment", byPeople)).sort()).toEqual(ids.sort());
  expect((await room.admin.queueCounts()).held).toBe(0);
  await until(() => team.every((one) => one.knowsOfNoClaim()), "the last claim to be known to have ended");
}, 600_000);
