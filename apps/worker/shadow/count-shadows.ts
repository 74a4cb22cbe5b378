import type { Connection } from "mongoose";
import { tellNews, type RedisClient } from "#platform";
import { compared, Counting, drasticIn } from "#moderation";
import {
  addressed,
  type Deliveries,
  type ShadowCounts,
  type ShadowRuns,
  type ShadowVerdicts,
  type Sites,
  type StoredShadowRun,
  type StoredShadowVerdict,
} from "#store";

/** So many verdicts are counted at once. */
const mostAtOnce = 1000;

interface Stores {
  connection: Connection;
  runs: ShadowRuns;
  verdicts: ShadowVerdicts;
  sites: Sites;
  deliveries: Deliveries;
}

/** Counts what shadows have concluded, and what people have decided since: each comment once, whoever dies meanwhile. */
export class CountShadows {
  constructor(
    private readonly stores: Stores,
    private readonly redis: Pick<RedisClient, "publish">,
  ) {}

  async run(): Promise<void> {
    const due = await this.stores.verdicts.due(mostAtOnce);
    for (const id of new Set(due.map(({ run }) => run)))
      await this.count(
        id,
        due.filter(({ run }) => run === id),
      );
  }

  private async count(id: string, verdicts: readonly StoredShadowVerdict[]): Promise<void> {
    const { connection, runs, sites, deliveries } = this.stores;
    const run = await runs.byId(id);
    if (!run) return this.stores.verdicts.drop(verdicts);
    const counts = counted(run, verdicts);
    const raised = counts.alarms.slice(run.alarms.length);
    const webhooks = raised.length > 0 ? ((await sites.byId(run.site))?.webhooks ?? []) : [];
    const told = raised.flatMap(({ at }) => addressed(webhooks, alarmOf(run, at)));
    await connection.transaction(async (session) => {
      if (!(await runs.keep(run, counts, session))) return;
      await this.stores.verdicts.counted(verdicts, session);
      await deliveries.addAll(told, session);
    });
    await tellNews(this.redis, [{ about: "shadow", site: run.site }]);
  }
}

/** What a run has shown, with some verdicts more, or with another fate. */
function counted(run: StoredShadowRun, verdicts: readonly StoredShadowVerdict[]): ShadowCounts {
  const counting = new Counting(run.tally);
  const live = structuredClone(run.live);
  let { differences } = run;
  for (const { was, would, decidedBy, found: findings, unasked, rules = [], ...one } of verdicts) {
    const { fate, counted: before, day } = one;
    const seen = { verdict: would, decidedBy, findings, unasked, rules };
    live[was][fate] += 1;
    if (before === null) {
      counting.add(seen, { fate, was, day });
      differences = compared(differences, was, would);
    } else {
      counting.move(seen, { fate: before, was, day }, fate);
      live[was][before] -= 1;
    }
  }
  const known = new Set(run.alarms.map(({ kind }) => kind));
  const raised = drasticIn(differences)
    .filter((kind) => !known.has(kind))
    .map((kind) => ({ kind, at: new Date(), ...differences[kind] }));
  return { tally: counting.tally, live, differences, alarms: [...run.alarms, ...raised] };
}

function alarmOf({ site, version }: StoredShadowRun, at: Date) {
  return { type: "filters.alarm", at, said: { site, version } } as const;
}
