import { Body, Controller, Post } from "@nestjs/common";
import { newFlag, type NewFlag } from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, type CommentRef, KnownSites, May, Me } from "#platform";
import { Flags } from "#store";
import { Answers } from "../openapi/answers.js";
import { Barred } from "../sanctions/barred.js";
import { RateLimits } from "../comments/rate-limits.js";
import { ReadThread } from "../stories/read-thread.js";

@Controller("v1/sites/:site/comments/:comment/flags")
export class FlagsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly thread: ReadThread,
    private readonly flags: Flags,
    private readonly barred: Barred,
    private readonly rates: RateLimits,
  ) {}

  @Post()
  @May("flag")
  @Answers(202)
  async flag(
    @AtComment() { site, comment }: CommentRef,
    @Me() me: Person,
    @Body({ schema: newFlag }) { reason, detail }: NewFlag,
  ): Promise<void> {
    const { story } = await this.thread.listed(site, comment);
    await this.barred.refuse(me, { site, story });
    const { flagsPerMinute } = (await this.sites.get(site)).settings.limits;
    await this.rates.take({ what: "flags", who: `${site} ${me.id}`, perMinute: flagsPerMinute });
    const at = new Date();
    await this.flags.add({ site, story, comment, user: me.id, reason, detail: detail ?? null, at });
  }
}
