import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from "@nestjs/common";
import type { Connection } from "mongoose";
import { connectionToken, patientRedisToken, Readership, Readiness, type RedisClient } from "#platform";
import {
  BacktestQueue,
  DecideQueue,
  DeliverQueue,
  EraseQueue,
  LearnQueue,
  ModerateQueue,
  NotifyQueue,
  ShadowQueue,
  SuggestQueue,
  UndoQueue,
} from "#queue";
import {
  Backtests,
  Acts,
  Answers,
  BrakeWatches,
  Comments,
  DecisionJobs,
  Decisions,
  Deliveries,
  Events,
  FilterSets,
  FilterUndos,
  JudgedComments,
  Learning,
  Notices,
  Notifications,
  Outages,
  Personas,
  Queues,
  RelayLeases,
  ShadowRuns,
  ShadowVerdicts,
  Sites,
  Staff,
  Statements,
  Stories,
  Suggestions,
  Trail,
  Users,
} from "#store";
import { PutOnBrake } from "../brakes/put-on-brake.js";
import { WatchFilters } from "../brakes/watch-filters.js";
import { SweepErasures } from "../erasure/sweep-erasures.js";
import { Escalate } from "../escalation/escalate.js";
import { SweepLearning } from "../learning/sweep-learning.js";
import { FreshComments } from "../moderation/fresh-comments.js";
import { NotifySoon } from "../notifications/notify-soon.js";
import { NoteReaders } from "../reach/note-readers.js";
import { CountShadows } from "../shadow/count-shadows.js";
import { TrimAnswers } from "../moderation/trim-answers.js";
import { TrimTrails } from "../trail/trim-trails.js";
import { LookByNight } from "../suggestions/look-by-night.js";
import { SweepDeliveries } from "../webhooks/sweep-deliveries.js";
import { TellOutages } from "../webhooks/tell-outages.js";
import { Relay } from "./relay.js";
import { SweepAtWork } from "./sweep-at-work.js";
import { Sweep } from "./sweep.js";

/** Runs this process's relay as long as the process runs. */
@Injectable()
export class RelayService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly relay: Relay;
  private readonly queue: ModerateQueue;
  private readonly notify: NotifyQueue;
  private readonly erase: EraseQueue;
  private readonly decide: DecideQueue;
  private readonly backtest: BacktestQueue;
  private readonly deliver: DeliverQueue;
  private readonly shadow: ShadowQueue;
  private readonly undo: UndoQueue;
  private readonly learn: LearnQueue;
  private readonly suggest: SuggestQueue;
  private readonly concerned: NotifySoon;

  constructor(
    @Inject(patientRedisToken) redis: RedisClient,
    @Inject(connectionToken) connection: Connection,
    comments: Comments,
    stories: Stories,
    decisions: Decisions,
    events: Events,
    notices: Notices,
    statements: Statements,
    notifications: Notifications,
    fresh: FreshComments,
    users: Users,
    sites: Sites,
    filterSets: FilterSets,
    staff: Staff,
    jobs: DecisionJobs,
    backtests: Backtests,
    acts: Acts,
    trail: Trail,
    personas: Personas,
    deliveries: Deliveries,
    undos: FilterUndos,
    runs: ShadowRuns,
    watches: BrakeWatches,
    verdicts: ShadowVerdicts,
    queues: Queues,
    learning: Learning,
    suggestions: Suggestions,
    readership: Readership,
    outages: Outages,
    answers: Answers,
    readiness: Readiness,
  ) {
    this.queue = new ModerateQueue(redis);
    this.notify = new NotifyQueue(redis);
    this.concerned = new NotifySoon(this.notify);
    const leases = new RelayLeases(connection);
    readiness.add("workers that lead the relay", () => leases.areLed());
    const law = { notices, statements, notifications };
    const kept = { acts, trail, personas, sites, filterSets, deliveries, learning };
    const stores = { connection, leases, comments, queues, stories, decisions, events, ...law, ...kept };
    this.erase = new EraseQueue(redis);
    this.decide = new DecideQueue(redis);
    this.backtest = new BacktestQueue(redis);
    this.deliver = new DeliverQueue(redis);
    this.shadow = new ShadowQueue(redis);
    this.undo = new UndoQueue(redis);
    const sweep = new Sweep(comments, this.queue);
    const undelivered = new SweepDeliveries(deliveries, this.deliver);
    const forget = new TrimAnswers(answers);
    const trim = new TrimTrails(sites, trail);
    const unerased = new SweepErasures(users, this.erase);
    const escalate = new Escalate({ connection, sites, staff, stories, deliveries, ...law });
    const readers = new NoteReaders(readership, stories);
    const untried = new SweepAtWork(backtests, this.backtest);
    const shadows = new CountShadows({ connection, runs, verdicts, sites, deliveries }, redis);
    const brake = new PutOnBrake({ acts, sites, deliveries }, redis);
    const judged = new JudgedComments(comments);
    const watch = new WatchFilters({ backtests, filterSets, runs, judged, watches }, brake);
    const services = new TellOutages({ connection, outages, sites, filterSets, deliveries });
    const standing = new SweepAtWork(undos, this.undo);
    this.learn = new LearnQueue(redis);
    const unlearned = new SweepLearning(learning, this.learn);
    this.suggest = new SuggestQueue(redis);
    const nights = new LookByNight(suggestions);
    const unlooked = new SweepAtWork(suggestions, this.suggest);
    const undecided = new SweepAtWork(jobs, this.decide);
    this.relay = new Relay(stores, this.queue, redis, {
      accepted: (comment) => fresh.add(comment),
      deliver: (messages) => this.deliver.add(messages),
      shadow: (jobs) => this.shadow.add(jobs),
      judged: (changes, world) => watch.take(changes, world),
      concern: (comments) => this.concerned.add(comments),
      count: () => watch.run(),
      chores: async () => {
        await undecided.run();
        await standing.run();
        await untried.run();
        await nights.run();
        await unlooked.run();
        await unerased.run();
        await sweep.run();
        await escalate.run();
        await trim.run();
        await forget.run();
        await undelivered.run();
        await readers.run();
        await shadows.run();
        await services.run();
        await unlearned.run();
      },
    });
  }

  onApplicationBootstrap(): void {
    this.relay.start();
  }

  async onModuleDestroy(): Promise<void> {
    await this.relay.close();
    await this.concerned.close();
    await this.queue.close();
    await this.notify.close();
    await this.erase.close();
    await this.decide.close();
    await this.backtest.close();
    await this.deliver.close();
    await this.shadow.close();
    await this.undo.close();
    await this.learn.close();
    await this.suggest.close();
  }
}
