import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Query, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import {
  activation,
  differencesQuery,
  type DifferencesQuery,
  filterDifferences,
  type FilterDifferences,
  filterOverview,
  type FilterOverview,
  filterSet,
  type FilterSet,
  filterVersion,
  newFilterVersion,
  proposed,
  type Proposed,
  type ServiceUses,
  serviceUses,
  shownFilterSet,
  tried,
  type Tried,
  tryFilters,
  type TryFilters,
} from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import { differences } from "#moderation";
import { AtSite, KnownSites, May, Me, ReadServices } from "#platform";
import { Acts, FilterDrafts, FilterSets, presentBrake, type StoredFilterSet } from "#store";
import { Answers } from "../openapi/answers.js";
import { Propose } from "../proposals/propose.js";
import { ActivateFilters } from "./activate-filters.js";
import { filtersAct } from "./filters-act.js";
import { presentDraft } from "./present-draft.js";
import { ReadFilterSet } from "./read-filter-set.js";
import { TryTheFilters } from "./try-filters.js";
import { AlsoAsYaml } from "./yaml/also-as-yaml.js";

const versionNumber = z.coerce.number().int().min(1);

@Controller("v1/sites/:site/filters")
@May("operate")
export class FiltersController {
  constructor(
    private readonly known: KnownSites,
    private readonly drafts: FilterDrafts,
    private readonly filterSets: FilterSets,
    private readonly named: ReadFilterSet,
    private readonly acts: Acts,
    private readonly trial: TryTheFilters,
    private readonly activation: ActivateFilters,
    private readonly propose: Propose,
    private readonly services: ReadServices,
  ) {}

  @Get()
  @Answers(200, filterOverview)
  async overview(@AtSite() site: string): Promise<FilterOverview> {
    const [{ filters }, versions, drafted] = await Promise.all([
      this.known.get(site),
      this.filterSets.versions(site),
      this.drafts.of(site),
    ]);
    return {
      active: filters.active,
      shadow: filters.shadow,
      draft: drafted && shownFilterSet(drafted.set),
      drafted: drafted && presentDraft(drafted),
      brakes: (filters.brakes ?? []).map(presentBrake),
      versions: versions.map(presentVersion),
    };
  }

  @Get("differences")
  @Answers(200, filterDifferences)
  async differences(
    @AtSite() site: string,
    @Query({ schema: differencesQuery }) asked: DifferencesQuery,
  ): Promise<FilterDifferences> {
    const { active } = (await this.known.get(site)).filters;
    const named = (one: DifferencesQuery["from"]) => (one === "active" ? active : one);
    const [from, to] = [named(asked.from), named(asked.to)];
    const [before, after] = await Promise.all([this.named.run(site, from), this.named.run(site, to)]);
    return { from, to, ...differences(shownFilterSet(before), shownFilterSet(after)) };
  }

  @Get("versions/:version")
  @AlsoAsYaml()
  @Answers(200, filterSet)
  async version(
    @AtSite() site: string,
    @Param("version", { schema: versionNumber }) version: number,
  ): Promise<FilterSet> {
    return shownFilterSet(await this.named.run(site, version));
  }

  /** How the services that the active filters ask are doing, and what they cost. */
  @Get("services")
  @Answers(200, serviceUses)
  async used(
    @AtSite() site: string,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<ServiceUses> {
    const { active } = (await this.known.get(site)).filters;
    const language = await this.known.language(site, wanted);
    return { services: await this.services.of(site, await this.named.run(site, active), { language }) };
  }

  @Post("versions")
  @Answers(201, filterVersion)
  async add(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newFilterVersion }) { note }: z.infer<typeof newFilterVersion>,
  ): Promise<z.infer<typeof filterVersion>> {
    const { set } = await this.named.draft(site);
    const made = await this.filterSets.add(site, set, actorOf(me), note);
    await this.acts.leave(...filtersAct(site, me, "made", made.version, { note: note === "" ? null : note }));
    return presentVersion(made);
  }

  @Put("active")
  @Answers(200, activation)
  @Answers(202, proposed)
  async activate(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: activation }) asked: z.infer<typeof activation>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof activation> | Proposed> {
    const act = { kind: "activateFilters", asked } as const;
    const done = await this.propose.unlessDone(site, me, act, () =>
      this.activation.run(site, me, asked.version),
    );
    if ("proposal" in done) reply.status(202);
    return done;
  }

  @Post("try")
  @HttpCode(200)
  @Answers(200, tried)
  async try(
    @AtSite() site: string,
    @Body({ schema: tryFilters }) asked: TryFilters,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<Tried> {
    const tried = await this.trial.run(site, asked);
    const {
      reason,
      findings,
      verdict,
      unbraked,
      decidedBy,
      told,
      rules,
      filters,
      unasked = [],
      learner,
    } = tried;
    const language = await this.known.language(site, wanted);
    const said = findings.map((one) => ({ ...one, message: one.message[language] }));
    return {
      verdict,
      unbraked,
      decidedBy,
      reason: reason[language],
      told,
      findings: said,
      filters,
      unasked,
      rules,
      learner,
    };
  }
}

function presentVersion({ version, note, by, at }: Omit<StoredFilterSet, "set">) {
  return { version, note, by, at: at.toISOString() };
}
