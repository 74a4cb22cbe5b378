import { setImmediate as breath } from "node:timers/promises";
import { Inject, Injectable } from "@nestjs/common";
import { LRUCache } from "lru-cache";
import { nextNight } from "#moderation";
import { driftingSince } from "#moderation/learner/drift.js";
import { notice } from "#moderation/learner/learner.js";
import { takeBack, teach } from "#moderation/learner/lessons.js";
import { type Life, live, newLife } from "#moderation/learner/life.js";
import { impatientRedisToken, snapshotOf, starter, tellOfModel, unpacked, type RedisClient } from "#platform";
import {
  addressed,
  Deliveries,
  type JournalEntry,
  Learning,
  Models,
  Sites,
  type StoredDelivery,
  type StoredLesson,
  Suggestions,
  Trail,
} from "#store";
import { Journal, type Said, type Step } from "./journal.js";

/** So many entries of the trail are learned from between two snapshots, at most. */
const mostAtOnce = 500;
/** So much is learned before comments that wait for their verdict get their turn. */
const atABreath = 5;
/** How long a learner rests after a snapshot, in ms: a young one is small, and its people want to see it learn. */
const rest = { young: 1000, grown: 30_000 };
const grownAt = 300;

/** A site's learner at the end of a snapshot. */
interface Stage {
  life: Life;
  number: number;
  reached: number;
  since: number;
}

/**
 * Teaches a site's learner what its people have decided since, in the order of the trail, each decision once: how far it has come
 * is written with what it has learned. Broken off anywhere and run again, it goes on from the last snapshot.
 */
@Injectable()
export class Learn {
  /** as they were written last, by this process */
  private readonly stages = new LRUCache<string, Stage>({ max: 8 });

  constructor(
    private readonly models: Models,
    private readonly learning: Learning,
    private readonly trail: Trail,
    private readonly journal: Journal,
    private readonly sites: Sites,
    private readonly deliveries: Deliveries,
    private readonly suggestions: Suggestions,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  async run(site: string): Promise<void> {
    let stage = await this.current(site);
    // what is learned halfway is forgotten
    this.stages.delete(site);
    for (;;) {
      const entries = await this.trail.after(site, stage.reached, mostAtOnce);
      const next = await this.advance(site, stage, entries);
      // somebody else has taught it meanwhile, or made it begin anew
      if (!next) return;
      stage = next;
      if (entries.length < mostAtOnce) break;
    }
    this.stages.set(site, stage);
    const { young, grown } = rest;
    const resting = stage.life.learner.lessons < grownAt ? young : grown;
    await this.expectSuggestions(site);
    await this.learning.settle(site, stage.reached, new Date(Date.now() + resting));
    await tellOfModel(this.redis, site);
  }

  private async current(site: string): Promise<Stage> {
    const number = await this.models.number(site);
    const known = this.stages.get(site);
    if (known?.number === number) return known;
    const stored = number > 0 ? await this.models.snapshot(site, number) : null;
    if (!stored) return { life: newLife(await starter()), number: 0, reached: 0, since: 1 };
    const { published, rejected, undone, strayed, reached, since } = stored;
    const learner = await unpacked(stored.bytes);
    return { life: { learner, published, rejected, undone, strayed }, number, reached, since };
  }

  /** @returns null where somebody else has written the next snapshot */
  private async advance(
    site: string,
    { life, number, reached, since }: Stage,
    entries: readonly JournalEntry[],
  ): Promise<Stage | null> {
    const last = entries.at(-1);
    if (!last) return { life, number, reached, since };
    const steps = await this.journal.read(entries);
    const lessons = new Lessons(site, since, await this.models.lessonsBy(steps.map(({ said }) => said.id)));
    const wasDrifting = isDrifting(life);
    for (const [index, step] of steps.entries()) {
      if (index % atABreath === 0) await breath();
      take(life, step, lessons);
    }
    const next: Stage = { life, number: number + 1, reached: last.n, since };
    const snapshot = await snapshotOf(site, life, next);
    const letters = isDrifting(life) && !wasDrifting ? await this.ofDrift(site, snapshot.at) : [];
    const isKept = await this.models.advance(snapshot, lessons.changed, (session) =>
      this.deliveries.addAll(letters, session),
    );
    return isKept ? next : null;
  }

  /** What people have decided may suggest something: that is looked for in the next night. */
  private async expectSuggestions(id: string): Promise<void> {
    const site = await this.sites.byId(id);
    if (site) await this.suggestions.expect(id, nextNight(new Date(), site.settings.timeZone));
  }

  /** Scores that hold no more call whoever wants to hear of it, once. */
  private async ofDrift(site: string, at: Date): Promise<StoredDelivery[]> {
    const { webhooks = [] } = (await this.sites.byId(site)) ?? {};
    return addressed(webhooks, { type: "model.drift", at, said: { site } });
  }
}

function isDrifting({ learner }: Life): boolean {
  return driftingSince(learner.drift) !== null;
}

/** What was taught of some texts, and how that changes. */
class Lessons {
  private readonly all: Map<string, StoredLesson>;
  private readonly touched = new Set<string>();

  constructor(
    private readonly site: string,
    private readonly since: number,
    known: ReadonlyMap<string, StoredLesson>,
  ) {
    // what another learner was taught, this one need not unlearn
    this.all = new Map([...known].filter(([, lesson]) => lesson.since === since));
  }

  get changed(): StoredLesson[] {
    return [...this.touched].flatMap((id) => this.all.get(id) ?? []);
  }

  of(said: Said): Pick<StoredLesson, "taught" | "context"> {
    return this.all.get(said.id) ?? { taught: [], context: said.context };
  }

  keep({ id, comment }: Said, { taught, context }: Pick<StoredLesson, "taught" | "context">, at: Date): void {
    const { site, since } = this;
    this.all.set(id, { _id: id, site, comment, since, context, taught, at });
    this.touched.add(id);
  }
}

function take(life: Life, step: Step, lessons: Lessons): void {
  const { at, said } = step;
  const { taught, context } = lessons.of(said);
  const remark = said.text === null ? null : { text: said.text, context };
  if (step.kind === "notice") {
    if (remark) notice(life.learner, remark);
    return;
  }
  const after = live(life, taught, at, (learner) =>
    step.kind === "teach"
      ? teach(learner, remark, taught, step.opinion)
      : takeBack(learner, remark, taught, step.by, step.isAgain),
  );
  if (after !== taught) lessons.keep(said, { taught: after, context }, at);
}
