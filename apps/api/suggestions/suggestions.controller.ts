import { Controller, Delete, Get, HttpCode, Param, Post, Put, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import {
  filterSet,
  type FilterSet,
  opaqueId,
  shownFilterSet,
  suggestionBacktests,
  type SuggestionBacktests,
  suggestionExamples,
  type SuggestionExamples,
  suggestions,
  type Suggestions as Told,
  suggestionSpan,
} from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import { AtSite, May, Me, SeenRevision } from "#platform";
import { Backtests, presentBacktest, presentSuggestions, Suggestions } from "#store";
import { Answers } from "../openapi/answers.js";
import { ReadFilterSet } from "../operators/read-filter-set.js";
import { ApplySuggestion } from "./apply-suggestion.js";
import { DismissSuggestion } from "./dismiss-suggestion.js";
import { KnownSuggestions } from "./known-suggestions.js";
import { ShowExamples } from "./show-examples.js";

/** What people's decisions suggest for the filters: looked for, looked at, tried, and taken or not. */
@Controller("v1/sites/:site/filters/suggestions")
@May("operate")
export class SuggestionsController {
  constructor(
    private readonly suggestions: Suggestions,
    private readonly known: KnownSuggestions,
    private readonly filterSets: ReadFilterSet,
    private readonly backtests: Backtests,
    private readonly apply: ApplySuggestion,
    private readonly dismissal: DismissSuggestion,
    private readonly examples: ShowExamples,
  ) {}

  @Get()
  @Answers(200, suggestions)
  async read(@AtSite() site: string): Promise<Told> {
    return presentSuggestions(await this.suggestions.of(site));
  }

  /** Has them looked for anew. */
  @Post()
  @HttpCode(202)
  @Answers(202, suggestions)
  async look(@AtSite() site: string, @Me() me: Person): Promise<Told> {
    return presentSuggestions(await this.suggestions.begin(site, actorOf(me)));
  }

  @Get(":suggestion/examples")
  @Answers(200, suggestionExamples)
  async show(
    @AtSite() site: string,
    @Param("suggestion", { schema: opaqueId }) id: string,
  ): Promise<SuggestionExamples> {
    return this.examples.run(site, (await this.known.get(site, id)).suggested);
  }

  /** Begins two backtests of what was looked at: of the filters that judged, and of the same with the change. */
  @Post(":suggestion/backtests")
  @Answers(202, suggestionBacktests)
  async try(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("suggestion", { schema: opaqueId }) id: string,
  ): Promise<SuggestionBacktests> {
    const { found, suggested } = await this.known.get(site, id);
    const { version, from, to } = found;
    const [before, after] = [
      await this.filterSets.run(site, version),
      await this.apply.toVersion(site, version, suggested),
    ];
    const asked = { site, by: actorOf(me), last: suggestionSpan.last, from, to };
    const filters = { version, change: suggested.change };
    const active = await this.backtests.begin({ ...asked, filters: version, set: before });
    const changed = await this.backtests.begin({ ...asked, filters, set: after });
    return { active: presentBacktest(active), changed: presentBacktest(changed) };
  }

  /** Puts it in the draft. With `If-Match`, only over what was seen. */
  @Put(":suggestion/draft")
  @Answers(200, filterSet)
  async draft(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("suggestion", { schema: opaqueId }) id: string,
    @SeenRevision() seen: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FilterSet> {
    const { suggested } = await this.known.get(site, id);
    const { set, revision } = await this.apply.toDraft(site, me, suggested, seen);
    void reply.header("etag", `"${revision}"`).header("cache-control", "private, no-cache");
    return shownFilterSet(set);
  }

  @Put(":suggestion/dismissal")
  @Answers(200, suggestions)
  async dismiss(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("suggestion", { schema: opaqueId }) id: string,
  ): Promise<Told> {
    await this.dismissal.run(site, me, (await this.known.get(site, id)).suggested);
    return this.read(site);
  }

  @Delete(":suggestion/dismissal")
  @Answers(200, suggestions)
  async restore(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("suggestion", { schema: opaqueId }) id: string,
  ): Promise<Told> {
    await this.dismissal.takeBack(site, me, (await this.known.get(site, id)).suggested);
    return this.read(site);
  }
}
