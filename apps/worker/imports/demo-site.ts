import { setTimeout as pause } from "node:timers/promises";
import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from "@nestjs/common";
import { defaultSettings, type Role } from "#contract";
import { starterFilters } from "#moderation";
import { newLife } from "#moderation/learner/life.js";
import {
  type Configuration,
  configurationToken,
  hashPassword,
  Readiness,
  snapshotOf,
  starter,
} from "#platform";
import { Comments, FilterSets, Imports, machine, Models, newId, Sites, Users } from "#store";
import { demoAccounts } from "./demo/demo-accounts.js";
import { earlierArticles } from "./demo/earlier-articles.js";
import { englishArticle } from "./demo/english-article.js";
import { frenchArticle } from "./demo/french-article.js";
import { ImportDecisions } from "./import-decisions.js";
import { type AcceptedComment, ImportStory } from "./import-story.js";

const site = "demo";
const source = "demo articles";

/** After this, loading that failed is tried again, in ms. */
const retryAfter = 2000;
/** How often it is asked whether all is shown, in ms. */
const judgedSoon = 100;

const settings = {
  ...defaultSettings,
  name: "Palabre",
  languages: ["fr", "en"],
  timeZone: "Europe/Paris",
  guests: true,
  reactions: ["up", "down", "heart", "thanks"],
  limits: { ...defaultSettings.limits, postsPerMinute: 60, postsPerMinutePerAddress: 600 },
};

/** The demo: made on the first run, by the same steps as any import. */
@Injectable()
export class DemoSite implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger("demo");
  private loaded = false;
  private readonly leaving = new AbortController();
  private retry: NodeJS.Timeout | undefined;

  constructor(
    @Inject(configurationToken) private readonly configuration: Configuration,
    private readonly sites: Sites,
    private readonly filterSets: FilterSets,
    private readonly users: Users,
    private readonly comments: Comments,
    private readonly imports: Imports,
    private readonly models: Models,
    private readonly importStory: ImportStory,
    private readonly importDecisions: ImportDecisions,
    readiness: Readiness,
  ) {
    readiness.add("the demo", () => this.ready());
  }

  onApplicationBootstrap(): void {
    void this.keepLoading();
  }

  onModuleDestroy(): void {
    clearTimeout(this.retry);
    this.leaving.abort();
  }

  /** Whether the demo is there, judged and published; or not wanted. */
  private ready(): Promise<boolean> {
    return Promise.resolve(!this.configuration.demo || this.loaded);
  }

  private async keepLoading(): Promise<void> {
    try {
      if (this.configuration.demo) await this.load();
    } catch (error) {
      if (this.leaving.signal.aborted) return;
      this.logger.error(error);
      this.retry = setTimeout(() => void this.keepLoading(), retryAfter);
    }
  }

  private async load(): Promise<void> {
    const { demoSsoSecret: secret } = this.configuration;
    if (!(await this.sites.byId(site))) {
      await this.filterSets.add(site, starterFilters, machine, "");
      await this.beginLearner();
      await this.addAccounts();
      await this.sites.create(site, settings, { secret, jwks: null });
    }
    if (secret !== null) await this.sites.change(site, { sso: { secret } });
    if (!(await this.imports.isFinished(site, source))) {
      const accepted = await this.importArticles();
      await this.untilShown();
      await this.importDecisions.run(site, accepted);
      await this.feature(accepted);
      await this.untilShown();
      await this.imports.finish(site, source);
    }
    this.loaded = true;
  }

  /** Each comment has its score from the first on. */
  private async beginLearner(): Promise<void> {
    const life = newLife(await starter());
    await this.models.advance(await snapshotOf(site, life, { number: 1, reached: 0, since: 1 }), []);
  }

  private async addAccounts(): Promise<void> {
    const { demoPassword } = this.configuration;
    if (demoPassword === null) return;
    const passwordHash = await hashPassword(demoPassword);
    for (const { name, role } of demoAccounts) await this.addAccount(name, role, passwordHash);
  }

  private async addAccount(name: string, role: Role, passwordHash: string): Promise<void> {
    await this.users.register({ site, name, passwordHash, email: null, role });
  }

  /** Begun anew where it was broken off: what is there already is not doubled. */
  private async importArticles(): Promise<AcceptedComment[]> {
    const begun = (await this.sites.byId(site))?.createdAt ?? new Date();
    const accepted: AcceptedComment[] = [];
    for (const article of [...earlierArticles(begun), frenchArticle(begun), englishArticle(begun)]) {
      const url = article.url === null ? null : new URL(article.url, this.configuration.publicUrl).href;
      accepted.push(...(await this.importStory.run(site, { ...article, url })));
    }
    return accepted;
  }

  /** Until all is judged, and readers see what they are to see. */
  private async untilShown(): Promise<void> {
    const { signal } = this.leaving;
    while (await this.comments.anyOnTheWay(site)) await pause(judgedSoon, undefined, { signal });
  }

  private async feature(accepted: readonly AcceptedComment[]): Promise<void> {
    for (const { id } of accepted.filter(({ featured }) => featured)) {
      const comment = await this.comments.byId(site, id);
      const picked = { id: newId(), at: new Date(), by: machine, featured: true };
      if (comment) await this.comments.feature(comment, picked);
    }
  }
}
