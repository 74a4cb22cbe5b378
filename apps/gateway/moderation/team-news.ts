import { Injectable, Logger, type OnModuleDestroy } from "@nestjs/common";
import type {
  AppealClaim,
  Claim,
  Colleague,
  DecisionJob,
  Handover,
  Referral,
  TeamAffair,
  Wave,
} from "#contract";
import { AppealClaims, Claims, type Limits, NewsListener, ReadReferrals, ReadWaves } from "#platform";
import { DecisionJobs, Handovers, JobParts, presentHandover, presentJob, Proposals } from "#store";
import { Desks } from "./desks.js";
import { peopleIn, Presence } from "./presence.js";

/** What comes within this is told together, in ms. */
const toldEvery = 100;
/** The clock of Redis may differ from this one's by so much, in ms. */
const clocksDiffer = 250;

/** So much of what was left is told, the last. */
const mostHandovers = 50;
/** So many of the latest jobs are looked at. */
const mostJobs = 20;
/** So many of the latest waves are told. */
const mostWaves = 20;

/** As it is now, and when time will make it another; null where nothing lapses. */
interface State {
  now: readonly (AppealClaim | Claim | Colleague | Wave | Handover | Referral | DecisionJob | string)[];
  until: number | null;
  tell: () => Promise<void> | void;
}

/** Tells all at work on a site who looks at what, and who is there: whole, each time that it changes. */
@Injectable()
export class TeamNews implements OnModuleDestroy {
  private readonly logger = new Logger("team");
  /** by what, and site */
  private readonly timers = new Map<string, { at: number; timer: NodeJS.Timeout }>();
  private readonly last = new Map<string, { site: string; what: TeamAffair; told: string }>();

  constructor(
    private readonly claims: Claims,
    private readonly appealClaims: AppealClaims,
    private readonly presence: Presence,
    private readonly desks: Desks,
    private readonly waves: ReadWaves,
    private readonly proposals: Proposals,
    private readonly handovers: Handovers,
    private readonly referrals: ReadReferrals,
    private readonly jobs: DecisionJobs,
    private readonly parts: JobParts,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        // whoever is left at a desk may see to what is passed on to it
        if (said.about === "site") this.tellAt(Date.now() + toldEvery, said.site, "referrals");
        if (said.about === "team") this.tellAt(Date.now() + toldEvery, said.site, said.what);
      },
      missed: () => {
        for (const { site, what } of this.last.values()) this.tellAt(Date.now(), site, what);
      },
    });
  }

  onModuleDestroy(): void {
    for (const { timer } of this.timers.values()) clearTimeout(timer);
  }

  /** Looks again then, or before where that is due already. */
  private tellAt(at: number, site: string, what: TeamAffair): void {
    const key = `${what} ${site}`;
    const due = this.timers.get(key);
    if (due && due.at <= at) return;
    clearTimeout(due?.timer);
    const timer = setTimeout(() => {
      this.timers.delete(key);
      this.tell(site, what).catch((error: unknown) => this.logger.error(error));
    }, at - Date.now());
    this.timers.set(key, { at, timer });
  }

  private async tell(site: string, what: TeamAffair): Promise<void> {
    const key = `${what} ${site}`;
    if (!this.desks.isManned(site)) return void this.last.delete(key);
    const { now, until, tell } = await this.states[what](site);
    if (until !== null) this.tellAt(until + clocksDiffer, site, what);
    const told = JSON.stringify(now);
    if (told === this.last.get(key)?.told) return;
    this.last.set(key, { site, what, told });
    await tell();
  }

  private readonly states: Record<TeamAffair, (site: string) => Promise<State>> = {
    claims: async (site) => {
      const now = await this.claims.told(site);
      const until = firstOf(now.map((one) => Date.parse(one.until)));
      return { now, until, tell: () => this.desks.tellWithin(site, "claims", now) };
    },
    appealClaims: async (site) => {
      const seen = (sections: Limits) => this.appealClaims.told(site, sections);
      const now = await seen(null);
      const until = firstOf(now.map((one) => Date.parse(one.until)));
      return { now, until, tell: () => this.desks.tellEachOf(site, "appealClaims", seen) };
    },
    proposals: async (site) => {
      const now = await this.proposals.open(site);
      const until = firstOf(now.map((one) => one.until.getTime()));
      const told = now.map(({ _id: id }) => id);
      return { now: told, until, tell: () => this.desks.tellAll(site, "proposals", { open: told.length }) };
    },
    referrals: async (site) => {
      const now = await this.referrals.told(site);
      const tell = async () => {
        await this.desks.tellWithin(site, "referrals", now);
        // what is passed on counts for those alone whom it is for
        this.desks.recount(site);
      };
      return { now, until: null, tell };
    },
    present: async (site) => {
      const present = await this.presence.of(site);
      const now = peopleIn(present);
      const until = firstOf([...present.values()].map((one) => one.until));
      return { now, until, tell: () => this.desks.tellAll(site, "present", now) };
    },
    handovers: async (site) => {
      const { items } = await this.handovers.of(site, { limit: mostHandovers });
      const now = items.map(presentHandover);
      return { now, until: null, tell: () => this.desks.tellAll(site, "handovers", now) };
    },
    jobs: async (site) => {
      const { items } = await this.jobs.of(site, { limit: mostJobs });
      const progress = await this.parts.progress(items.map(({ _id }) => _id));
      const now = items.map((job) => presentJob(job, progress.get(job._id)));
      const before = this.last.get(`jobs ${site}`)?.told ?? "";
      const changed = now.filter((job) => !before.includes(JSON.stringify(job)));
      return {
        now,
        until: null,
        tell: () => changed.forEach((job) => this.desks.tellOf(job.by, site, "job", job)),
      };
    },
    waves: async (site) => {
      const seen = async (sections: Limits) =>
        (await this.waves.page(site, sections, { limit: mostWaves })).items;
      const now = await seen(null);
      const tell = () =>
        this.desks.tellEachOf(site, "waves", async (sections) => (sections === null ? now : seen(sections)));
      return { now, until: null, tell };
    },
  };
}

function firstOf(moments: readonly number[]): number | null {
  return moments.length > 0 ? Math.min(...moments) : null;
}
