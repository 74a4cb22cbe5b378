import { Logger } from "@nestjs/common";
import { LRUCache } from "lru-cache";
import type { BreakerState } from "#contract";
import { type Asker, type Outages, upTo } from "#store";

/** Tells which services are not asked, and which are again: only where that is news. */
export class Breakers {
  private readonly logger = new Logger("services");
  /** those that have answered this process, with no trouble since */
  private readonly well = new LRUCache<string, true>({ ...upTo(10_000) });

  constructor(private readonly outages: Pick<Outages, "begin" | "end">) {}

  /** A service's breaker has turned. */
  turns(asker: Asker, breaker: BreakerState): void {
    if (breaker !== "closed") this.fails(asker, { why: "failing", breaker });
  }

  /** A service's budget for the month is spent. */
  spent(asker: Asker): void {
    this.fails(asker, { why: "spent", breaker: "closed" });
  }

  /** A service has answered. */
  answers({ site, filter }: Asker): void {
    const key = `${site} ${filter}`;
    if (this.well.has(key)) return;
    this.well.set(key, true);
    this.outages.end({ site, filter }, new Date()).catch((error: unknown) => this.logger.warn(error));
  }

  private fails({ site, filter }: Asker, how: Parameters<Outages["begin"]>[1]): void {
    this.well.delete(`${site} ${filter}`);
    this.outages.begin({ site, filter }, how, new Date()).catch((error: unknown) => this.logger.warn(error));
  }
}
