import { Logger } from "@nestjs/common";
import type { Connection } from "mongoose";
import {
  Acts,
  Comments,
  Decisions,
  Deliveries,
  Events,
  FilterSets,
  Learning,
  Notices,
  Notifications,
  Personas,
  Queues,
  RelayLeases,
  Sites,
  Statements,
  Stories,
  Trail,
} from "#store";
import { Relay } from "./relay.js";
import type { TermStores } from "./term.js";

export function relayStores(connection: Connection): TermStores {
  const [stories, comments] = [new Stories(connection), new Comments(connection)];
  return {
    connection,
    leases: new RelayLeases(connection),
    comments,
    queues: new Queues(connection),
    stories,
    decisions: new Decisions(connection),
    events: new Events(connection, stories, comments),
    notices: new Notices(connection),
    statements: new Statements(connection),
    notifications: new Notifications(connection),
    acts: new Acts(connection),
    learning: new Learning(connection),
    trail: new Trail(connection),
    personas: new Personas(connection),
    sites: new Sites(connection),
    filterSets: new FilterSets(connection),
    deliveries: new Deliveries(connection),
  };
}

// each comment is told of in the log, and many run through here
Logger.overrideLogger(["warn", "error"]);

/** A relay whose jobs and news are kept to be looked at. */
export function someRelay(stores: TermStores, holder?: string) {
  const jobs: string[] = [];
  const told: string[] = [];
  const queue = {
    add: async (turns: readonly { comment: string }[]) =>
      void jobs.push(...turns.map(({ comment }) => comment)),
  };
  const redis = { publish: async (_channel: string, news: string) => told.push(news) };
  const leader = {
    accepted: () => undefined,
    concern: () => Promise.resolve(),
    deliver: () => Promise.resolve(),
    shadow: () => Promise.resolve(),
    judged: () => undefined,
    count: () => Promise.resolve(),
    chores: () => Promise.resolve(),
  };
  const one = new Relay(stores, queue, redis, leader, holder);
  return { jobs, told, start: () => one.start(), close: () => one.close() };
}
