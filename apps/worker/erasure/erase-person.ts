import { Inject, Injectable } from "@nestjs/common";
import type { EraseJob } from "#contract";
import { forgetCounted, patientRedisToken, type RedisClient } from "#platform";
import {
  ApiKeys,
  Backtests,
  DecisionJobs,
  type Erased,
  Events,
  FilterDrafts,
  FilterSets,
  FilterUndos,
  Flags,
  Handovers,
  Ignored,
  Judgements,
  Notes,
  Notifications,
  Proposals,
  Reactions,
  Readings,
  Referrals,
  SavedViews,
  ShadowRuns,
  SignIns,
  Staff,
  Stories,
  Suggestions,
  Traces,
  Trail,
  Users,
  WaveParts,
  Wellbeings,
} from "#store";
import { EraseComments } from "./erase-comments.js";
import { EraseDecisions } from "./erase-decisions.js";
import { EraseSanctions } from "./erase-sanctions.js";
import { settled } from "./settled.js";

/**
 * Erases somebody, step by step. Each step may be broken off anywhere and done again: it asks what is left. What others wrote
 * stays, also where it names the person; votes are taken back; reports stay, by nobody and without their words; decisions stay
 * under a pseudonym, and so do sanctions and statements; notices stay, which are others' words, too, and with them the text that
 * each is about, which names nobody: whoever is made answerable for it needs it (General Data Protection Regulation, article
 * 17, 3 e).
 */
@Injectable()
export class ErasePerson {
  /** The one list of what is kept of people. Whoever keeps something more adds a step. */
  private readonly steps: readonly ((person: Erased) => Promise<void>)[];

  constructor(
    @Inject(patientRedisToken) redis: RedisClient,
    private readonly users: Users,
    apiKeys: ApiKeys,
    backtests: Backtests,
    comments: EraseComments,
    decisions: EraseDecisions,
    sanctions: EraseSanctions,
    events: Events,
    filterDrafts: FilterDrafts,
    filterSets: FilterSets,
    filterUndos: FilterUndos,
    flags: Flags,
    handovers: Handovers,
    ignored: Ignored,
    notes: Notes,
    notifications: Notifications,
    proposals: Proposals,
    reactions: Reactions,
    readings: Readings,
    referrals: Referrals,
    signIns: SignIns,
    staff: Staff,
    jobs: DecisionJobs,
    shadows: ShadowRuns,
    judgements: Judgements,
    views: SavedViews,
    stories: Stories,
    suggestions: Suggestions,
    traces: Traces,
    trail: Trail,
    waves: WaveParts,
    wellbeings: Wellbeings,
  ) {
    this.steps = [
      (person) => comments.run(person),
      (person) => decisions.run(person),
      (person) => sanctions.run(person),
      (person) => filterDrafts.eraseActor(person),
      (person) => filterSets.eraseActor(person),
      (person) => apiKeys.eraseActor(person),
      (person) => filterUndos.eraseActor(person),
      (person) => backtests.eraseActor(person),
      (person) => shadows.eraseActor(person),
      (person) => judgements.eraseActor(person),
      (person) => suggestions.eraseActor(person),
      (person) => notes.eraseActor(person),
      (person) => notes.forgetPerson(person),
      (person) => proposals.erase(person),
      (person) => handovers.eraseActor(person),
      (person) => flags.erase(person),
      (person) => reactions.erase(person),
      (person) => readings.erase(person),
      (person) => referrals.erase(person),
      (person) => ignored.erase(person),
      (person) => notifications.erase(person),
      (person) => signIns.erase(person),
      (person) => staff.erase(person),
      (person) => jobs.erase(person),
      (person) => traces.erase(person),
      (person) => trail.erase(person),
      (person) => views.erase(person),
      (person) => waves.erase(person),
      (person) => wellbeings.erase(person),
      async (person) => {
        for (const story of await stories.eraseGuest(person)) await events.eraseGuest(story, person);
      },
      (person) => forgetCounted(redis, person.user),
    ];
  }

  /** All is done once at once, and once more when nobody can have written for them any longer. */
  async run({ pseudonym }: EraseJob): Promise<void> {
    const husk = await this.users.underErasure(pseudonym);
    if (!husk) return;
    const last = settled(husk, new Date());
    for (const step of this.steps) await step({ site: husk.site, user: husk._id, pseudonym });
    if (last) await this.users.forget(husk);
    else await this.users.erasedOnce(husk);
  }
}
