import { Controller, Get, Headers, Param, Query, Req, Res } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import { dossier, dossierQuery, type DossierQuery, opaqueId } from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, KnownSites, May, Me, Within } from "#platform";
import { Acts } from "#store";
import { AlsoAsHtml, Answers } from "../openapi/answers.js";
import { dossierPage } from "./dossier-page.js";
import { MakeDossier } from "./make-dossier.js";

/** Nothing but its own style acts in the page. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

@Controller("v1/sites/:site/moderation/notices")
@May("moderate")
export class DossierController {
  constructor(
    private readonly sites: KnownSites,
    private readonly dossiers: MakeDossier,
    private readonly acts: Acts,
  ) {}

  /** A file to keep, as JSON or as a page that needs nothing else. */
  @Get(":notice/dossier")
  @Within("answer")
  @AlsoAsHtml()
  @Answers(200, dossier)
  async get(
    @AtSite() site: string,
    @Param("notice", { schema: opaqueId }) notice: string,
    @Query({ schema: dossierQuery }) { format, lang }: DossierQuery,
    @Me() me: Person,
    @Headers("accept-language") wanted: string | undefined,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const language = lang ?? (await this.sites.language(site, wanted));
    const made = await this.dossiers.run(site, me, notice, language);
    const about = { kind: "comment", id: made.content.comment.id } as const;
    await this.acts.leave({ site, me, about }, { kind: "look", what: { at: "dossier" } });
    const form = format ?? (request.headers.accept?.includes("text/html") ? "html" : "json");
    const name = `palabre-${site}-${notice}-${made.content.madeAt.slice(0, 10)}.${form}`;
    await reply
      .header("cache-control", "private, no-store")
      .header("content-disposition", `attachment; filename="${name}"`)
      .header("content-security-policy", policy)
      .type(form === "html" ? "text/html; charset=utf-8" : "application/json; charset=utf-8")
      .send(form === "html" ? dossierPage(made, language) : JSON.stringify(made));
  }
}
