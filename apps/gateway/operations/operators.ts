import { Injectable, Logger } from "@nestjs/common";
import type { Namespace, Socket } from "socket.io";
import {
  type BacktestProgress,
  type BrakeNews,
  type ModelFigures,
  Problem,
  type ShadowNews,
  type SuggestionsNews,
} from "#contract";
import { NewsListener, Rights } from "#platform";
import {
  Backtests,
  changedByShadow,
  Comments,
  Models,
  presentBacktest,
  presentBrake,
  presentChanges,
  presentShadowRun,
  ShadowRuns,
  ShadowVerdicts,
  Sites,
  Suggestions,
} from "#store";
import type { SocketData } from "../sockets/admission.js";

interface Told {
  backtest: (progress: BacktestProgress) => void;
  shadow: (news: ShadowNews) => void;
  brakes: (news: BrakeNews) => void;
  model: (figures: ModelFigures) => void;
  suggestions: (news: SuggestionsNews) => void;
}

export type Operator = Socket<object, Told, object, SocketData>;

/** So many of what a shadow would have judged otherwise are told at once, the newest. */
const newest = 20;

/** Who watches over a site's filters, as long as they may. */
@Injectable()
export class Operators {
  private readonly logger = new Logger("operators");
  private readonly sites = new Map<Operator, string>();
  private namespace: Namespace | null = null;

  constructor(
    private readonly rights: Rights,
    private readonly backtests: Backtests,
    private readonly runs: ShadowRuns,
    private readonly verdicts: ShadowVerdicts,
    private readonly comments: Comments,
    private readonly stored: Sites,
    private readonly models: Models,
    private readonly suggestions: Suggestions,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "person") this.checkAgain(({ data }) => data.user === said.user);
        if (said.about === "site") this.checkAgain((_, site) => site === said.site);
        if (said.about === "backtest")
          this.tell(said.site, said.backtest).catch((error: unknown) => this.logger.error(error));
        if (said.about === "shadow")
          this.tellOfShadow(said.site).catch((error: unknown) => this.logger.error(error));
        if (said.about === "brakes")
          this.tellOfBrakes(said.site).catch((error: unknown) => this.logger.error(error));
        if (said.about === "model")
          this.tellOfModel(said.site).catch((error: unknown) => this.logger.error(error));
        if (said.about === "suggestions")
          this.tellOfSuggestions(said.site).catch((error: unknown) => this.logger.error(error));
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

  private async tellOfShadow(site: string): Promise<void> {
    if (!this.namespace?.adapter.rooms.has(site)) return;
    const run = await this.runs.last(site);
    if (!run) return;
    const { items } = await this.verdicts.differing(run._id, { limit: newest });
    const changes = await presentChanges(this.comments, site, items.map(changedByShadow));
    const news: ShadowNews = { run: presentShadowRun(run), changes };
    this.namespace.to(site).local.emit("shadow", news);
  }

  /** What this process knows of the site may be older. */
  private async tellOfBrakes(id: string): Promise<void> {
    if (!this.namespace?.adapter.rooms.has(id)) return;
    const brakes = (await this.stored.byId(id))?.filters.brakes ?? [];
    this.namespace.to(id).local.emit("brakes", { brakes: brakes.map(presentBrake) });
  }

  private async tellOfModel(site: string): Promise<void> {
    if (!this.namespace?.adapter.rooms.has(site)) return;
    const head = await this.models.head(site);
    if (head) this.namespace.to(site).local.emit("model", head.figures);
  }

  private async tellOfSuggestions(site: string): Promise<void> {
    if (!this.namespace?.adapter.rooms.has(site)) return;
    const found = await this.suggestions.of(site);
    if (found) this.namespace.to(site).local.emit("suggestions", { state: found.state });
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
