import { Injectable, Logger } from "@nestjs/common";
import type { Namespace, Socket } from "socket.io";
import { type BacktestProgress, Problem } from "#contract";
import { NewsListener, Rights } from "#platform";
import { Backtests, presentBacktest } from "#store";
import type { SocketData } from "../sockets/admission.js";

export type Operator = Socket<object, { backtest: (progress: BacktestProgress) => void }, object, SocketData>;

/** Who watches over a site's filters, as long as they may. */
@Injectable()
export class Operators {
  private readonly logger = new Logger("operators");
  private readonly sites = new Map<Operator, string>();
  private namespace: Namespace | null = null;

  constructor(
    private readonly rights: Rights,
    private readonly backtests: Backtests,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "person") this.checkAgain(({ data }) => data.user === said.user);
        if (said.about === "site") this.checkAgain((_, site) => site === said.site);
        if (said.about === "backtest")
          this.tell(said.site, said.backtest).catch((error: unknown) => this.logger.error(error));
      },
      missed: () => this.checkAgain(() => true),
    });
  }

  open(namespace: Namespace): void {
    this.namespace = namespace;
  }

  /** @throws Problem where they may not */
  async take(socket: Operator, site: string): Promise<void> {
    await this.rights.of(socket.data.token, site, "operate");
    const before = this.sites.get(socket);
    if (before === undefined) socket.once("disconnect", () => this.sites.delete(socket));
    else await socket.leave(before);
    this.sites.set(socket, site);
    await socket.join(site);
    // what was said of them while they were on their way here found nobody
    await this.check(socket, site);
  }

  private async tell(site: string, id: string): Promise<void> {
    if (!this.namespace?.adapter.rooms.has(site)) return;
    const found = await this.backtests.byId(id);
    if (found?.site !== site) return;
    const { state, total, done } = presentBacktest(found);
    this.namespace.to(site).local.emit("backtest", { id, state, total, done });
  }

  private checkAgain(concerned: (socket: Operator, site: string) => boolean): void {
    for (const [socket, site] of this.sites)
      if (concerned(socket, site))
        this.check(socket, site).catch((error: unknown) => this.logger.error(error));
  }

  private async check(socket: Operator, site: string): Promise<void> {
    try {
      await this.rights.of(socket.data.token, site, "operate");
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      socket.disconnect(true);
    }
  }
}
