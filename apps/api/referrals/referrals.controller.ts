import { Controller, Get, Header, Headers } from "@nestjs/common";
import {
  colleagues,
  type Colleagues,
  isReferredTo,
  queuePage,
  type QueuePage,
  type Referral,
  referrals,
  type Referrals,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, KnownSites, May, Me, ReadReferrals, Sections, Within } from "#platform";
import { Comments, QueueItems } from "#store";
import { Answers } from "../openapi/answers.js";

/** Cases that were passed on, and to whom they can be. */
@Controller("v1/sites/:site/moderation")
@May("moderate")
@Within("answer")
export class ReferralsController {
  constructor(
    private readonly sites: KnownSites,
    private readonly read: ReadReferrals,
    private readonly sections: Sections,
    private readonly comments: Comments,
    private readonly items: QueueItems,
  ) {}

  @Get("colleagues")
  @Header("cache-control", "private, no-store")
  @Answers(200, colleagues)
  colleagues(@AtSite() site: string, @Me() me: Person): Promise<Colleagues> {
    return this.read.colleagues(site, me);
  }

  @Get("referrals")
  @Header("cache-control", "private, no-store")
  @Answers(200, referrals)
  async list(@AtSite() site: string, @Me() me: Person): Promise<Referrals> {
    return { items: await this.seenBy(site, me) };
  }

  /** What is passed on to oneself, by name or by one's desk, as a queue has it: in the order in which it came. */
  @Get("referrals/mine")
  @Header("cache-control", "private, no-store")
  @Answers(200, queuePage)
  async mine(
    @AtSite() site: string,
    @Me() me: Person,
    @Headers("accept-language") wanted: string | undefined,
  ): Promise<QueuePage> {
    const mine = (await this.seenBy(site, me)).filter((one) => isReferredTo(one, me.id));
    const at = new Map(mine.map((one) => [one.comment, one.at]));
    const comments = await this.comments.inOrder([...at.keys()]);
    const items = await this.items.of(site, comments, await this.sites.language(site, wanted));
    return {
      items: items.map((item) => ({ ...item, since: at.get(item.comment.id) ?? item.since })),
      next: null,
    };
  }

  private async seenBy(site: string, { sections }: Person): Promise<Referral[]> {
    const told = await this.read.told(site);
    if (sections === null || told.length === 0) return told;
    const ids = told.map(({ comment }) => comment);
    const seen = await this.sections.commentsIn(sections, site, ids);
    return told.filter(({ comment }) => seen.has(comment));
  }
}
