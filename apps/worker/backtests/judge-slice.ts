import { Inject, Injectable } from "@nestjs/common";
import {
  type CompiledFilterSet,
  compileFilterSet,
  Counting,
  dayIn,
  judgeWithRules,
  type Needs,
  Replay,
  secondsBefore,
  type Services,
} from "#moderation";
import { AskServices, impatientRedisToken, KnownSites, tellNews, type RedisClient } from "#platform";
import {
  Backtests,
  type BacktestSlice,
  byPeople,
  type ChangedComment,
  ChangedComments,
  type PastComment,
  PastComments,
  partOf,
  seenOf,
  type PastPlace,
  type StoredBacktest,
} from "#store";
import { LiveWork } from "./live-work.js";
import { PastSubjects, type SiteInThePast } from "./past-subjects.js";

/** So many comments are judged before the next ones, which are read meanwhile, get their turn. */
const atOnce = 100;

/** What comments of the past are judged with. */
interface Bench {
  filters: CompiledFilterSet;
  past: SiteInThePast;
  replay: Replay;
  counting: Counting;
  services: Services;
  dayOf: (at: Date) => string;
}

/** What is remembered before anything is judged. */
interface Remembered {
  begin: PastPlace;
  /** the comment there was judged before */
  isJudged: boolean;
  needs: Needs;
}

/** A part of a backtest that is judged by itself, by its number. */
export interface Slice {
  backtest: string;
  slice: number;
}

/** Judges comments of the past by filters that may come. Broken off anywhere and run again, it goes on from where it was. */
@Injectable()
export class JudgeSlice {
  constructor(
    private readonly sites: KnownSites,
    private readonly backtests: Backtests,
    private readonly changes: ChangedComments,
    private readonly past: PastComments,
    private readonly subjects: PastSubjects,
    private readonly services: AskServices,
    private readonly live: LiveWork,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  async run({ backtest, slice }: Slice): Promise<void> {
    const test = await this.backtests.byId(backtest);
    const begun = test?.slices?.[slice];
    if (test?.state !== "running" || !begun) return;
    if (await this.judgeAll(test, slice, begun)) await this.backtests.endSlice(backtest, slice);
  }

  /** @returns false where it was ended meanwhile */
  private async judgeAll(test: StoredBacktest, slice: number, begun: BacktestSlice): Promise<boolean> {
    const { end, reached: before } = begun;
    const site = await this.sites.get(test.site);
    const filters = compileFilterSet(test.set, typeof test.filters === "number" ? test.filters : 0);
    const replay = new Replay(filters.needs);
    const past = await this.subjects.of(site, filters);
    const dayOf = dayIn(site.settings.timeZone);
    const services = this.services.asking(test.askServices ? "all" : "kept");
    const begin = before ?? begun.begin;
    await this.remember(test.site, { replay, past, begin, needs: filters.needs, isJudged: before !== null });
    let { tally } = begun;
    const span = { ...test, to: end ?? test.to };
    for await (const batch of this.past.read(span, begin, before ? "after" : "with")) {
      const counting = new Counting(tally);
      const bench = { filters, past, replay, counting, dayOf, services };
      const changed = await this.judge(batch, bench);
      await this.changes.add(test, partOf(slice, tally.done), changed);
      const reached = placeOf(batch);
      const next = counting.tally;
      if (!(await this.backtests.advance(test._id, slice, tally, { reached, tally: next }))) return false;
      await this.tell(test);
      tally = next;
      if (reached) replay.forget(reached.at);
    }
    return true;
  }

  private async judge(
    batch: readonly PastComment[],
    { filters, past, replay, counting, dayOf, services }: Bench,
  ): Promise<ChangedComment[]> {
    await past.meet(batch);
    const changed: ChangedComment[] = [];
    let begun = performance.now();
    for (const [index, comment] of batch.entries()) {
      if (index % atOnce === 0) begun = await this.live.giveWay(begun);
      const was = comment.verdict?.verdict ?? null;
      const subject = replay.recall(past.subjectOf(comment));
      const verdict = await judgeWithRules(filters, subject, services);
      past.passed(comment);
      const people = byPeople(comment);
      counting.add(verdict, { fate: people ?? "undecided", was, day: dayOf(comment.createdAt) });
      if (was === null || was === verdict.verdict) continue;
      const { _id, revision, createdAt: written } = comment;
      const { verdict: would, decidedBy, findings } = verdict;
      changed.push({
        ...{ comment: _id, revision, written, was, would, decidedBy, people },
        seen: seenOf(findings, comment),
      });
    }
    return changed;
  }

  private async tell({ _id: backtest, site }: StoredBacktest): Promise<void> {
    await tellNews(this.redis, [{ about: "backtest", site, backtest }]);
  }

  /** Comments that are not judged themselves, and yet are not long before those that are. */
  private async remember(
    site: string,
    { replay, past, begin, needs, isJudged }: Pick<Bench, "replay" | "past"> & Remembered,
  ): Promise<void> {
    const seconds = secondsBefore(needs);
    for await (const batch of this.past.before(site, begin, seconds, isJudged ? "with" : "without"))
      for (const comment of batch) replay.remember(past.subjectOf(comment));
  }
}

function placeOf(batch: readonly PastComment[]): PastPlace | null {
  const last = batch.at(-1);
  return last ? { at: last.createdAt, id: last._id } : null;
}
