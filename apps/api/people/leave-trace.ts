import { Injectable } from "@nestjs/common";
import { printOf, Sites, type StoredSite, type StoredUser, Traces } from "#store";

/** Keeps from which network a reader wrote, where the site wants it: the print of it, never itself. */
@Injectable()
export class LeaveTrace {
  constructor(
    private readonly sites: Sites,
    private readonly traces: Traces,
  ) {}

  async run({ _id: site, linkKey }: StoredSite, author: StoredUser, network: string | undefined) {
    if (linkKey === undefined || network === undefined || author.role !== "reader") return;
    const trace = { site, user: author._id, print: printOf(linkKey, network) };
    const left = await this.traces.leave(trace, new Date());
    // the site may have switched it off, and dropped what there was, before this process has heard of it
    if (!(await this.sites.hasLinkKey(site, linkKey))) await this.traces.takeBack(left);
  }
}
