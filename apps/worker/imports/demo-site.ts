import {
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  type OnModuleDestroy,
} from "@nestjs/common";
import { defaultSettings, type Role } from "#contract";
import { type Configuration, configurationToken, hashPassword, Readiness } from "#platform";
import { Comments, FilterSets, Imports, machine, Sites, Users } from "#store";
import { demoAccounts } from "./demo/demo-accounts.js";
import { demoFilterSet } from "./demo/demo-filters.js";
import { englishArticle } from "./demo/english-article.js";
import { frenchArticle } from "./demo/french-article.js";
import { ImportStory } from "./import-story.js";

const site = "demo";
const source = "demo articles";

/** After this, loading that failed is tried again, in ms. */
const retryAfter = 2000;

const settings = {
  ...defaultSettings,
  name: "Palabre",
  languages: ["fr", "en"],
  timeZone: "Europe/Paris",
  limits: { ...defaultSettings.limits, postsPerMinute: 60, postsPerMinutePerAddress: 600 },
};

/** The demo: made on the first run, by the same steps as any import. */
@Injectable()
export class DemoSite implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger("demo");
  private loading: "to do" | "judged next" | "done" = "to do";
  private retry: NodeJS.Timeout | undefined;

  constructor(
    @Inject(configurationToken) private readonly configuration: Configuration,
    private readonly sites: Sites,
    private readonly filterSets: FilterSets,
    private readonly users: Users,
    private readonly comments: Comments,
    private readonly imports: Imports,
    private readonly importStory: ImportStory,
    readiness: Readiness,
  ) {
    readiness.add("the demo", () => this.ready());
  }

  onApplicationBootstrap(): void {
    void this.keepLoading();
  }

  onModuleDestroy(): void {
    clearTimeout(this.retry);
  }

  /** Whether the demo is there, judged and published; or not wanted. */
  private async ready(): Promise<boolean> {
    if (this.loading === "judged next" && !(await this.comments.anyOnTheWay(site))) this.loading = "done";
    return !this.configuration.demo || this.loading === "done";
  }

  private async keepLoading(): Promise<void> {
    try {
      if (this.configuration.demo) await this.load();
    } catch (error) {
      this.logger.error(error);
      this.retry = setTimeout(() => void this.keepLoading(), retryAfter);
    }
  }

  private async load(): Promise<void> {
    const { demoSsoSecret: secret } = this.configuration;
    if (!(await this.sites.byId(site))) {
      await this.filterSets.add(site, demoFilterSet, machine, "");
      await this.addAccounts();
      await this.sites.create(site, settings, { secret, jwks: null });
    }
    if (secret !== null) await this.sites.change(site, { sso: { secret } });
    if (await this.imports.isFinished(site, source)) {
      this.loading = "done";
      return;
    }
    await this.importArticles();
    await this.imports.finish(site, source);
    this.loading = "judged next";
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
  private async importArticles(): Promise<void> {
    const begun = (await this.sites.byId(site))?.createdAt ?? new Date();
    for (const article of [frenchArticle(begun), englishArticle(begun)]) {
      const url = new URL(article.url, this.configuration.publicUrl).href;
      await this.importStory.run(site, { ...article, url });
    }
  }
}
