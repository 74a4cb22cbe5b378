import { Controller, Get, Header, Inject, Param, Res } from "@nestjs/common";
import type { FastifyReply } from "fastify";
import { commentsQuery, textLanguage, type TextLanguage } from "#contract";
import { type Configuration, configurationToken, KnownSites, May } from "#platform";
import { Undocumented } from "../openapi/answers.js";
import { WriteFragment } from "../stories/write-fragment.js";
import { demoPage, storyOf } from "./demo/demo-page.js";
import { elementsPage } from "./demo/elements/elements-page.js";

/** The article came out this long before the demo was made, in ms: its first comment is a little younger. */
const publishedBefore = 4 * 24 * 3600 * 1000;

/** The demo's articles, as a publisher's own site would have them. */
@Controller("demo")
@May("anyone")
@Undocumented()
export class DemoController {
  private readonly policy: string;

  constructor(
    private readonly sites: KnownSites,
    private readonly fragment: WriteFragment,
    @Inject(configurationToken) private readonly configuration: Configuration,
  ) {
    this.policy = policyOf(configuration);
  }

  @Get()
  @Header("cache-control", "no-cache")
  french(@Res() reply: FastifyReply): Promise<void> {
    return this.send("fr", reply);
  }

  @Get("elements")
  @Header("cache-control", "no-cache")
  frenchElements(@Res() reply: FastifyReply): Promise<void> {
    return this.sendElements("fr", reply);
  }

  @Get("elements/:language")
  @Header("cache-control", "no-cache")
  elements(
    @Param("language", { schema: textLanguage }) language: TextLanguage,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.sendElements(language, reply);
  }

  @Get(":language")
  @Header("cache-control", "no-cache")
  article(
    @Param("language", { schema: textLanguage }) language: TextLanguage,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    return this.send(language, reply);
  }

  private async send(language: TextLanguage, reply: FastifyReply): Promise<void> {
    const { createdAt } = await this.sites.get("demo");
    const publishedAt = new Date(createdAt.getTime() - publishedBefore);
    const { publicUrl } = this.configuration;
    const query = commentsQuery.parse({});
    const story = { site: "demo", story: storyOf(language) };
    const discussed = await this.fragment.page(story, query, `html ${language}`);
    await this.sendHtml(demoPage(language, { publicUrl, publishedAt, discussed }), reply);
  }

  private async sendElements(language: TextLanguage, reply: FastifyReply): Promise<void> {
    await this.sites.get("demo");
    await this.sendHtml(elementsPage(language, this.configuration), reply);
  }

  private async sendHtml(html: string, reply: FastifyReply): Promise<void> {
    await reply
      .header("content-type", "text/html; charset=utf-8")
      .header("content-security-policy", this.policy)
      .send(html);
  }
}

/** Scripts from here only; the discussion speaks to the API and the gateway. */
function policyOf({ realtimeUrl }: Configuration): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    `connect-src 'self' ${realtimeUrl} ${realtimeUrl.replace(/^http/, "ws")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
