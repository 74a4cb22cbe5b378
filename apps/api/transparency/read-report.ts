import { Injectable } from "@nestjs/common";
import { type MeasuredShare, sanctionKind, type TransparencyReport } from "#contract";
import { wilsonInterval } from "#discussion";
import { KnownSites } from "#platform";
import {
  Decisions,
  Notices,
  type ReportedAppeal,
  type ReportedNotice,
  type ReportedSanction,
  Sanctions,
  Statements,
} from "#store";
import { yearIn } from "./year-in.js";

/** So many laws are told. */
const mostLaws = 50;

/** Counts what a site did about comments in a year. */
@Injectable()
export class ReadReport {
  constructor(
    private readonly sites: KnownSites,
    private readonly decisions: Decisions,
    private readonly notices: Notices,
    private readonly statements: Statements,
    private readonly sanctions: Sanctions,
  ) {}

  async run(site: string, year: number): Promise<TransparencyReport> {
    const { timeZone, transparencyReports } = (await this.sites.get(site)).settings;
    const { from, to } = yearIn(year, timeZone, new Date());
    const [decided, notices, appeals, sanctions] = await Promise.all([
      this.decisions.reported({ site, from, to }),
      collected(this.notices.reported(site, from, to)),
      collected(this.statements.reported(site, from, to)),
      collected(this.sanctions.reported(site, from, to)),
    ]);
    return {
      year,
      from: from.toISOString(),
      to: to.toISOString(),
      timeZone,
      published: transparencyReports.includes(year),
      comments: {
        received: decided.received,
        published: { machine: decided.publishedByMachine, people: decided.publishedByPeople },
        removed: { machine: decided.removedByMachine, people: decided.removedByPeople },
        waits: decided.waits,
      },
      reasons: decided.reasons,
      notices: noticesIn(notices),
      appeals: appealsIn(appeals),
      sanctions: sanctionsIn(sanctions),
      machine: {
        refusals: shareOf(decided.refusalsReversed, decided.removedByMachine),
        publications: shareOf(decided.publicationsReversed, decided.publishedByMachine),
        audit: shareOf(decided.audit.part, decided.audit.of),
      },
      moderators: decided.moderators,
    };
  }
}

function noticesIn(notices: readonly ReportedNotice[]): TransparencyReport["notices"] {
  const named = new Map<string | null, number>();
  for (const { law } of notices) named.set(law, (named.get(law) ?? 0) + 1);
  const laws = [...named].map(([law, received]) => ({ law, received }));
  return {
    received: notices.length,
    removed: counted(notices, ({ state }) => state === "removed"),
    kept: counted(notices, ({ state }) => state === "kept"),
    open: counted(notices, ({ state }) => state === "received"),
    byMachine: counted(notices, ({ answeredBy }) => answeredBy?.kind === "machine"),
    ...answersOf(notices),
    laws: laws.toSorted((one, other) => other.received - one.received).slice(0, mostLaws),
  };
}

function appealsIn(appeals: readonly ReportedAppeal[]): TransparencyReport["appeals"] {
  return {
    received: appeals.length,
    upheld: counted(appeals, ({ state }) => state === "upheld"),
    overturned: counted(appeals, ({ state }) => state === "overturned"),
    open: counted(appeals, ({ state }) => state === "open"),
    ...answersOf(appeals),
  };
}

function sanctionsIn(sanctions: readonly ReportedSanction[]): TransparencyReport["sanctions"] {
  return sanctionKind.options.flatMap((kind) => {
    const ofKind = sanctions.filter((one) => one.kind === kind);
    const lifted = counted(ofKind, (one) => Boolean(one.lifted));
    return ofKind.length > 0 ? [{ kind, imposed: ofKind.length, lifted }] : [];
  });
}

/** How many were answered in time, and how long it took. */
function answersOf(asked: readonly Pick<ReportedAppeal, "at" | "deadline" | "answeredAt">[]) {
  const took = asked.flatMap(({ at, answeredAt }) =>
    answeredAt ? [answeredAt.getTime() - at.getTime()] : [],
  );
  return {
    inTime: counted(asked, ({ answeredAt, deadline }) => answeredAt !== null && answeredAt <= deadline),
    median: medianOf(took),
  };
}

/** @param lengths in ms @returns in s */
function medianOf(lengths: readonly number[]): number | null {
  const sorted = lengths.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2000;
}

function counted<One>(all: readonly One[], is: (one: One) => boolean): number {
  return all.filter(is).length;
}

/** What was reversed may have been decided in an earlier year. */
function shareOf(part: number, of: number): MeasuredShare {
  const all = Math.max(part, of);
  return { part, of: all, ...wilsonInterval(part, all) };
}

async function collected<One>(all: AsyncIterable<One>): Promise<One[]> {
  const found: One[] = [];
  for await (const one of all) found.push(one);
  return found;
}
