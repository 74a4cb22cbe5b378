import { Body, Controller, Get, Put, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import {
  filterSet,
  type FilterSet,
  filterWarnings,
  type FilterWarnings,
  invalidInput,
  shownFilterSet,
} from "#contract";
import type { Me as Person } from "#discussion";
import { checkFilterSet, filterSetWarnings, type Known } from "#moderation";
import { AtSite, May, Me, Reasons, SeenRevision, takes } from "#platform";
import type { StoredFilterDraft } from "#store";
import { Answers } from "../openapi/answers.js";
import { ReadFilterSet } from "./read-filter-set.js";
import { SaveDraft } from "./save-draft.js";
import { AlsoAsYaml } from "./yaml/also-as-yaml.js";
import { ReadYaml } from "./yaml/read-yaml.js";
import { YamlText } from "./yaml/yaml-text.js";

/** What operators write, for as long as they write it. Its revision is its `ETag`. */
@Controller("v1/sites/:site/filters/draft")
@May("operate")
export class DraftController {
  constructor(
    private readonly filterSets: ReadFilterSet,
    private readonly save: SaveDraft,
    private readonly reasons: Reasons,
    private readonly yaml: ReadYaml,
  ) {}

  @Get()
  @AlsoAsYaml()
  @Answers(200, filterSet)
  async get(@AtSite() site: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<FilterSet> {
    return given(await this.filterSets.draft(site), reply);
  }

  /** What is no fault in it, and yet hardly meant. */
  @Get("warnings")
  @Answers(200, filterWarnings)
  async warnings(@AtSite() site: string): Promise<FilterWarnings> {
    return { items: filterSetWarnings((await this.filterSets.draft(site)).set) };
  }

  /** Checked whole, then saved. With `If-Match`, only over what was seen. */
  @Put()
  @AlsoAsYaml()
  @Answers(200, filterSet)
  async put(
    @AtSite() site: string,
    @Me() me: Person,
    @SeenRevision() seen: number | undefined,
    @Body() @takes("body", { draft: filterSet }) draft: unknown,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FilterSet> {
    const known = { reasons: await this.reasons.chosen(site) };
    if (!(draft instanceof YamlText))
      return given(await this.save.run(site, me, read(draft, known), seen), reply);
    const { text } = draft;
    const set = await this.yaml.set(text, known);
    try {
      return given(await this.save.run(site, me, set, seen), reply);
    } catch (error) {
      throw await this.yaml.placed(text, error);
    }
  }
}

/** @throws Problem `invalid-input`, with each fault's path */
function read(draft: unknown, known: Known): FilterSet {
  const checked = checkFilterSet(draft, known);
  if ("errors" in checked) throw invalidInput(checked.errors);
  return checked.set;
}

function given({ set, revision }: StoredFilterDraft, reply: FastifyReply): FilterSet {
  void reply.header("etag", `"${revision}"`).header("cache-control", "private, no-cache");
  return shownFilterSet(set);
}
