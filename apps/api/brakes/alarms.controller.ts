import { Controller, Get } from "@nestjs/common";
import { filterAlarms, type FilterAlarms, type ShadowRun } from "#contract";
import { AtSite, May } from "#platform";
import { presentBrake, presentShadowRun, ShadowRuns, Sites } from "#store";
import { Answers } from "../openapi/answers.js";

/** What of a site's filters calls for an operator. */
@Controller("v1/sites/:site/filters/alarms")
@May("operate")
export class AlarmsController {
  constructor(
    private readonly sites: Sites,
    private readonly runs: ShadowRuns,
  ) {}

  @Get()
  @Answers(200, filterAlarms)
  async get(@AtSite() id: string): Promise<FilterAlarms> {
    // whoever has heard of a brake finds it: what this process knows of the site may be older
    const [site, run] = await Promise.all([this.sites.byId(id), this.runs.current(id)]);
    return {
      brakes: (site?.filters.brakes ?? []).map(presentBrake),
      shadow: run ? alarmsOf(presentShadowRun(run)) : [],
    };
  }
}

function alarmsOf({ id: run, version, alarms }: ShadowRun): FilterAlarms["shadow"] {
  return alarms.map((alarm) => ({ ...alarm, run, version }));
}
