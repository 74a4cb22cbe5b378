import { Controller, Get } from "@nestjs/common";
import { shownReasons, type ShownReasons } from "#contract";
import { AtSite, May, Reasons, Within } from "#platform";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/moderation/reasons")
@May("moderate")
@Within("answer")
export class ReasonsController {
  constructor(private readonly reasons: Reasons) {}

  @Get()
  @Answers(200, shownReasons)
  async list(@AtSite() site: string): Promise<ShownReasons> {
    return { items: [...(await this.reasons.all(site))] };
  }
}
