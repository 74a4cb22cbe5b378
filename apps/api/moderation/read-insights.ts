import { Injectable } from "@nestjs/common";
import type { Insights, InsightsQuery, Volumes } from "#contract";
import { measuredShare } from "#discussion";
import { KnownSites, type Limits, Sections } from "#platform";
import { type Counted, Decisions, placeOf, Stories, waitsOf } from "#store";
import { measuredPairs } from "./measured.js";
import { stepsIn } from "./steps-in.js";

/** A site, as far as somebody sees of it. */
interface Seen {
  site: string;
  sections: Limits;
}

/** What was done on a site in some time, as far as somebody's sections go. */
@Injectable()
export class ReadInsights {
  constructor(
    private readonly sites: KnownSites,
    private readonly decisions: Decisions,
    private readonly stories: Stories,
    private readonly sections: Sections,
  ) {}

  async run({ site, sections }: Seen, { from, to, step }: InsightsQuery): Promise<Insights> {
    const { timeZone } = (await this.sites.get(site)).settings;
    const stories = sections && (await this.storiesIn(sections, { site, from, to }));
    const counted = await this.decisions.counted({ site, from, to, step, timeZone, stories });
    const { steps, waits, reasons, filters } = counted;
    return {
      from: from.toISOString(),
      to: to.toISOString(),
      step,
      timeZone,
      total: { ...sumOf(steps), waits: waitsOf(waits) },
      steps: beginnings(stepsIn({ from, to, step, timeZone }), steps).map((at) => ({
        ...none,
        ...steps.find((counted) => isAt(counted, at)),
        at: at.toISOString(),
        waits: waitsOf(waits.filter((bucket) => isAt(bucket, at))),
      })),
      reasons,
      filters,
      stories: await this.placed(site, counted.stories),
      agreement: measuredShare(counted.agreement),
      audit: measuredShare(counted.audit),
      people: measuredPairs(counted.people),
    };
  }

  private async storiesIn(sections: readonly string[], time: { site: string; from: Date; to: Date }) {
    const decided = await this.decisions.storiesIn(time);
    return [...(await this.sections.storiesIn(sections, time.site, decided))];
  }

  private async placed(site: string, counted: Counted["stories"]): Promise<Insights["stories"]> {
    const found = await this.stories.byNames(
      site,
      counted.map(({ story }) => story),
    );
    const byName = new Map(found.map((story) => [story.story, story]));
    return counted.map(({ story, ...numbers }) => ({
      story: placeOf({ story, storyFacts: null }, byName.get(story)),
      ...numbers,
    }));
  }
}

/** Steps in which nothing was decided are told, too. */
function beginnings(all: readonly Date[], counted: Counted["steps"]): Date[] {
  const moments = new Set([...all, ...counted.map(({ at }) => at)].map((at) => at.getTime()));
  return [...moments].sort((one, other) => one - other).map((at) => new Date(at));
}

function isAt({ at }: { at: Date }, moment: Date): boolean {
  return at.getTime() === moment.getTime();
}

const none: Volumes = {
  ...{ received: 0, publishedByMachine: 0, heldByMachine: 0, rejectedByMachine: 0 },
  ...{ publishedByPeople: 0, rejectedByPeople: 0 },
};

function sumOf(steps: Counted["steps"]): Volumes {
  const sum = { ...none };
  for (const step of steps) for (const name of names) sum[name] += step[name];
  return sum;
}

const names = [
  "received",
  "publishedByMachine",
  "heldByMachine",
  "rejectedByMachine",
  "publishedByPeople",
  "rejectedByPeople",
] as const satisfies readonly (keyof Volumes)[];
