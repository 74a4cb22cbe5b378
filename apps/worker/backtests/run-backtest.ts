import { setImmediate as breath } from "node:timers/promises";
import { Inject, Injectable } from "@nestjs/common";
import type { Redis } from "ioredis";
import { type News, newsChannel } from "#contract";
import {
  compileFilterSet,
  Counting,
  dayIn,
  type Judging,
  type Needs,
  type PastSubject,
  Replay,
  type Services,
} from "#moderation";
import { AskServices, impatientRedisToken, KnownModels, KnownSites, KnownStories } from "#platform";
import { PastStandings } from "./past-standings.js";
import {
  Backtests,
  byPeople,
  type ChangedComment,
  ChangedComments,
  Comments,
  type PastComment,
  PastComments,
  seenOf,
  type PastPlace,
  type StoredBacktest,
  type StoredSite,
  Users,
} from "#store";

/** So many comments are judged before live ones get their turn. */
const atOnce = 20;

/** What comments of the past are judged with. */
interface Bench {
  site: StoredSite;
  replay: Replay;
  standings: PastStandings | null;
  /** the site's learner as it is: what follows from what it had said then */
  judging: Judging | null;
  counting: Counting;
  services: Services;
  dayOf: (at: Date) => string;
}

/** Judges comments of the past by filters that may come. Broken off anywhere and run again, it goes on from where it was. */
@Injectable()
export class RunBacktest {
  constructor(
    private readonly sites: KnownSites,
    private readonly stories: KnownStories,
    private readonly backtests: Backtests,
    private readonly changes: ChangedComments,
    private readonly past: PastComments,
    private readonly comments: Comments,
    private readonly users: Users,
    private readonly services: AskServices,
    private readonly models: KnownModels,
    @Inject(impatientRedisToken) private readonly redis: Redis,
  ) {}

  async run(id: string): Promise<void> {
    const test = await this.backtests.byId(id);
    if (test?.state !== "running") return;
    const measured = await this.past.measure(test);
    if (test.total === null) await this.backtests.expect(id, measured?.total ?? 0);
    const through = measured === null || (await this.judgeAll(test, measured.first));
    if (through) await this.backtests.move(id, "running", "done");
    await this.tell(test);
  }

  /** @returns false where it was ended meanwhile */
  private async judgeAll(test: StoredBacktest, first: PastPlace): Promise<boolean> {
    const site = await this.sites.get(test.site);
    const filters = compileFilterSet(test.set, typeof test.filters === "number" ? test.filters : 0);
    const replay = new Replay(filters);
    const standings = filters.needs.standing ? new PastStandings(site._id, this.comments, this.users) : null;
    const dayOf = dayIn(site.settings.timeZone);
    const services = this.services.asking(test.askServices ? "all" : "kept");
    const begin = test.reached ?? first;
    const judging = filters.learners.size > 0 ? await this.models.of(site._id) : null;
    await this.remember(test, replay, { site, begin, needs: filters.needs });
    let { tally } = test;
    for await (const batch of this.past.read(test, begin, test.reached ? "after" : "with")) {
      const counting = new Counting(tally);
      const bench = { site, replay, standings, judging, counting, dayOf, services };
      const changed = await this.judge(batch, bench);
      await this.changes.add(test, tally.done, changed);
      const reached = placeOf(batch);
      const next = counting.tally;
      if (!(await this.backtests.advance(test._id, tally, { reached, tally: next }))) return false;
      await this.tell(test);
      tally = next;
      if (reached) replay.forget(reached.at);
    }
    return true;
  }

  private async judge(
    batch: readonly PastComment[],
    { site, replay, standings, judging, counting, dayOf, services }: Bench,
  ): Promise<ChangedComment[]> {
    await standings?.meet(batch);
    const changed: ChangedComment[] = [];
    for (const [index, comment] of batch.entries()) {
      if (index % atOnce === 0) await breath();
      const was = comment.verdict?.verdict ?? null;
      const subject = await this.subjectOf(comment, site, standings);
      const said = comment.verdict?.learner;
      const judged = said && judging ? judging.again(said.probability) : null;
      const verdict = await replay.judge({ ...subject, judged }, services);
      standings?.add(comment);
      const people = byPeople(comment);
      counting.add(verdict, { fate: people ?? "undecided", was, day: dayOf(comment.createdAt) });
      if (was === null || was === verdict.verdict) continue;
      const { _id, revision, createdAt: written } = comment;
      const { verdict: would, decidedBy, findings } = verdict;
      changed.push({
        ...{ comment: _id, revision, written, was, would, decidedBy, people },
        seen: seenOf(findings),
      });
    }
    return changed;
  }

  private async subjectOf(
    comment: PastComment,
    { _id, settings: { languages, timeZone } }: StoredSite,
    standings: PastStandings | null = null,
  ): Promise<PastSubject> {
    const { story, author, textKey } = comment;
    const known = await this.stories.get({ site: _id, story });
    const { _id: id, revision, text, lang, links, createdAt } = comment;
    return {
      site: { id: _id, languages, timeZone },
      comment: { id, revision, text, lang, links, createdAt },
      author: { id: author.id, name: author.name, standing: standings?.of(comment) ?? null },
      story: { id: story, url: known?.url ?? null, section: known?.section ?? null },
      textKey,
    };
  }

  /** Whoever does not hear of it asks again. */
  private async tell({ _id: backtest, site }: StoredBacktest): Promise<void> {
    const news: News[] = [{ about: "backtest", site, backtest }];
    await this.redis.publish(newsChannel, JSON.stringify(news)).catch(() => undefined);
  }

  /** Comments that are not judged themselves, and yet are not long before those that are. */
  private async remember(
    { reached }: StoredBacktest,
    replay: Replay,
    { site, begin, needs }: { site: StoredSite; begin: PastPlace; needs: Needs },
  ): Promise<void> {
    const seconds = Math.max(
      ...[needs.byAuthorSeconds, needs.sameTextSeconds, needs.alikeSeconds, needs.onStorySeconds],
    );
    if (seconds === 0) return;
    const from = new Date(begin.at.getTime() - seconds * 1000);
    const span = { site: site._id, from, to: null, last: Infinity };
    for await (const batch of this.past.read(span, { at: from, id: "" }, "with"))
      for (const comment of batch) {
        if (!isBefore(comment, begin) && comment._id !== reached?.id) return;
        replay.remember(await this.subjectOf(comment, site));
      }
  }
}

function isBefore({ createdAt, _id }: PastComment, { at, id }: PastPlace): boolean {
  return createdAt < at || (createdAt.getTime() === at.getTime() && _id < id);
}

function placeOf(batch: readonly PastComment[]): PastPlace | null {
  const last = batch.at(-1);
  return last ? { at: last.createdAt, id: last._id } : null;
}
