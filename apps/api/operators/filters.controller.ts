import { Body, Controller, Get, Headers, HttpCode, Param, Post, Put, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import { z } from "zod";
import {
  activation,
  filterOverview,
  type FilterOverview,
  filterSet,
  type FilterSet,
  filterVersion,
  invalidInput,
  newFilterVersion,
  Problem,
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
import { checkFilterSet } from "#moderation";
import { AtSite, KnownSites, May, Me, ReadServices, takes } from "#platform";
import { Acts, FilterSets, presentBrake, Sites, type StoredFilterSet } from "#store";
import { Answers } from "../openapi/answers.js";
import { Propose } from "../proposals/propose.js";
import { ActivateFilters } from "./activate-filters.js";
import { filtersAct } from "./filters-act.js";
import { KeepSecrets } from "./keep-secrets.js";
import { TryTheFilters } from "./try-filters.js";

const versionNumber = z.coerce.number().int().min(1);

@Controller("v1/sites/:site/filters")
@May("operate")
export class FiltersController {
  constructor(
    private readonly sites: Sites,
    private readonly known: KnownSites,
    private readonly filterSets: FilterSets,
    private readonly acts: Acts,
    private readonly trial: TryTheFilters,
    private readonly activation: ActivateFilters,
    private readonly propose: Propose,
    private readonly secrets: KeepSecrets,
    private readonly services: ReadServices,
  ) {}

  @Get()
  @Answers(200, filterOverview)
  async overview(@AtSite() site: string): Promise<FilterOverview> {
    const { active, shadow, draft, brakes = [] } = (await this.known.get(site)).filters;
    const versions = await this.filterSets.versions(site);
    return {
      ...{ active, shadow, draft: draft && shownFilterSet(draft) },
      ...{ brakes: brakes.map(presentBrake), versions: versions.map(presentVersion) },
    };
  }

  @Get("versions/:version")
  @Answers(200, filterSet)
  async version(
    @AtSite() site: string,
    @Param("version", { schema: versionNumber }) version: number,
  ): Promise<FilterSet> {
    return shownFilterSet((await this.found(site, version)).set);
  }

  /** How the services that the active filters ask are doing, and what they cost. */
  @Get("services")
  @Answers(200, serviceUses)
  async used(@AtSite() site: string): Promise<ServiceUses> {
    const { filters } = await this.known.get(site);
    return { services: await this.services.of(site, (await this.found(site, filters.active)).set) };
  }

  @Put("draft")
  @Answers(200, filterSet)
  async saveDraft(
    @AtSite() site: string,
    @Body() @takes("body", { draft: filterSet }) draft: unknown,
  ): Promise<FilterSet> {
    const checked = checkFilterSet(draft);
    if ("errors" in checked) throw invalidInput(checked.errors);
    const { filters } = await this.known.get(site);
    const active = await this.found(site, filters.active);
    const before = [...(filters.draft ? [filters.draft] : []), active.set];
    const kept = await this.secrets.run(site, checked.set, before);
    await this.sites.saveDraft(site, kept);
    this.known.forget(site);
    return shownFilterSet(kept);
  }

  @Post("versions")
  @Answers(201, filterVersion)
  async add(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newFilterVersion }) { note }: z.infer<typeof newFilterVersion>,
  ): Promise<z.infer<typeof filterVersion>> {
    const { draft } = (await this.known.get(site)).filters;
    if (!draft)
      throw new Problem("version-unknown", "there is no draft to make a version of: save one first");
    const made = await this.filterSets.add(site, draft, actorOf(me), note);
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
    const { verdict, decidedBy, reason, findings, unasked = [] } = await this.trial.run(site, asked);
    const language = await this.known.language(site, wanted);
    const said = findings.map((one) => ({ ...one, message: one.message[language] }));
    return { verdict, decidedBy, reason: reason[language], findings: said, unasked };
  }

  private async found(site: string, version: number): Promise<StoredFilterSet> {
    const found = await this.filterSets.version(site, version);
    if (!found) throw new Problem("version-unknown", `there is no version ${version}`);
    return found;
  }
}

function presentVersion({ version, note, by, at }: Omit<StoredFilterSet, "set">) {
  return { version, note, by, at: at.toISOString() };
}
