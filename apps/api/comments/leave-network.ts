import { Injectable } from "@nestjs/common";
import { KnownFilterSets, NetworkTraces } from "#platform";
import type { StoredComment, StoredSite } from "#store";

/** Notes from which network a comment comes, where filters of the site count that: before it is stored, so that whoever judges it knows. */
@Injectable()
export class LeaveNetwork {
  constructor(
    private readonly filterSets: KnownFilterSets,
    private readonly networks: NetworkTraces,
  ) {}

  async run(
    site: StoredSite,
    { _id: comment, createdAt: at }: StoredComment,
    network: string | undefined,
  ): Promise<void> {
    if (network === undefined || !(await this.isAsked(site))) return;
    // without Redis, comments are judged without it
    await this.networks.leave({ site: site._id, comment, at }, network).catch(() => undefined);
  }

  /** Of a comment that was taken in before, and is not stored once more. */
  async takeBack({ _id }: StoredComment): Promise<void> {
    await this.networks.forget([_id]).catch(() => undefined);
  }

  private async isAsked({ _id: site, filters: { active, shadow } }: StoredSite): Promise<boolean> {
    const judging = shadow === null ? [active] : [active, shadow];
    const sets = await Promise.all(judging.map((version) => this.filterSets.version(site, version)));
    return sets.some(({ needs }) => needs.fromNetworkSeconds > 0);
  }
}
