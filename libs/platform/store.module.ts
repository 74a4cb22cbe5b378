import { Global, Inject, Module, type OnApplicationShutdown, type Provider } from "@nestjs/common";
import mongoose, { type Connection } from "mongoose";
import {
  Acts,
  Answers,
  ApiKeys,
  Backtests,
  BrakeWatches,
  ChangedComments,
  Comments,
  Copies,
  DecisionJobs,
  Decisions,
  EarlierComments,
  PastComments,
  Notes,
  Deliveries,
  EndedSessions,
  Events,
  FilterDrafts,
  FilterSets,
  FilterUndos,
  Flags,
  Handovers,
  Ignored,
  Imports,
  Invitations,
  JobParts,
  JudgedComments,
  Judgements,
  Learning,
  migrate,
  Models,
  Notices,
  Notifications,
  Outages,
  Personas,
  Proposals,
  Queues,
  Reactions,
  Readings,
  Referrals,
  Sanctions,
  SavedViews,
  Secrets,
  ShadowRuns,
  ShadowVerdicts,
  SignIns,
  Sites,
  Staff,
  Statements,
  Stories,
  Suggestions,
  ToldServices,
  Traces,
  UndoParts,
  Trail,
  Users,
  Uses,
  WaveParts,
  Wellbeings,
  Waves,
} from "#store";
import { configurationToken, type Configuration } from "./configuration.js";

export const connectionToken = Symbol("connection");

/** Every write is on the disks of a majority before it counts as made. */
const durable = { w: "majority", journal: true } as const;

/**
 * A server that has not answered for 15 s is gone, and what was asked of it is asked of another. It is asked each time: where it only goes
 * on telling, as the driver has it by itself, nobody notices that what is said to it is lost.
 */
const patience = {
  serverMonitoringMode: "poll",
  heartbeatFrequencyMS: 5000,
  connectTimeoutMS: 10_000,
} as const;

/** Nothing but a migration takes so long: a connection that has not answered by then was forgotten on the way, in ms. */
const longest = 60_000;

/**
 * Brings the database up to what this code needs, and connects to it.
 * @param silence ms that a connection may be silent when something was asked on it
 */
export async function connectStore(uri: string, silence = longest): Promise<Connection> {
  const migrating = await connected(uri);
  try {
    await migrate(migrating);
  } finally {
    await migrating.close();
  }
  return connected(uri, { socketTimeoutMS: silence });
}

function connected(uri: string, more: mongoose.ConnectOptions = {}): Promise<Connection> {
  return mongoose
    .createConnection(uri, {
      writeConcern: durable,
      retryWrites: true,
      autoIndex: false,
      autoCreate: false,
      serverSelectionTimeoutMS: 5000,
      ...patience,
      ...more,
      sanitizeFilter: false,
    })
    .asPromise();
}

const stores: Provider[] = [
  Acts,
  Backtests,
  BrakeWatches,
  ChangedComments,
  Deliveries,
  Comments,
  Copies,
  DecisionJobs,
  Decisions,
  Notes,
  EndedSessions,
  FilterDrafts,
  FilterSets,
  FilterUndos,
  Flags,
  Handovers,
  Ignored,
  Imports,
  Invitations,
  JobParts,
  Judgements,
  Learning,
  Models,
  Notices,
  Notifications,
  Outages,
  Personas,
  Proposals,
  Queues,
  Reactions,
  Readings,
  Referrals,
  Sanctions,
  SavedViews,
  Secrets,
  ShadowRuns,
  ShadowVerdicts,
  SignIns,
  Sites,
  Staff,
  Statements,
  Stories,
  Suggestions,
  ToldServices,
  Traces,
  UndoParts,
  Trail,
  Users,
  Uses,
  WaveParts,
  Wellbeings,
  Waves,
  Answers,
  ApiKeys,
].map((store) => ({
  provide: store,
  useFactory: (connection: Connection) => new store(connection),
  inject: [connectionToken],
}));

const earlier: Provider = {
  provide: EarlierComments,
  useFactory: (comments: Comments) => new EarlierComments(comments),
  inject: [Comments],
};

const past: Provider = {
  provide: PastComments,
  useFactory: (comments: Comments) => new PastComments(comments),
  inject: [Comments],
};

const judged: Provider = {
  provide: JudgedComments,
  useFactory: (comments: Comments) => new JudgedComments(comments),
  inject: [Comments],
};

const events: Provider = {
  provide: Events,
  useFactory: (connection: Connection, stories: Stories, comments: Comments) =>
    new Events(connection, stories, comments),
  inject: [connectionToken, Stories, Comments],
};

@Global()
@Module({
  providers: [
    {
      provide: connectionToken,
      useFactory: ({ mongodbUri }: Configuration) => connectStore(mongodbUri),
      inject: [configurationToken],
    },
    ...stores,
    events,
    earlier,
    past,
    judged,
  ],
  exports: [connectionToken, ...stores, earlier, events, past, judged],
})
export class StoreModule implements OnApplicationShutdown {
  constructor(@Inject(connectionToken) private readonly connection: Connection) {}

  async onApplicationShutdown(): Promise<void> {
    await this.connection.close();
  }
}
