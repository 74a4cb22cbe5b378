import { Controller, Get, Query, Req, Res } from "@nestjs/common";
import type { FastifyReply, FastifyRequest } from "fastify";
import { oembed, oembedQuery, type OembedQuery, Problem } from "#contract";
import { May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { json } from "../pages/document.js";
import { PageCache } from "../pages/page-cache.js";
import { sendPage } from "../pages/send-page.js";
import { QuoteComment } from "./quote-comment.js";

@Controller("v1/oembed")
@May("anyone")
export class OembedController {
  constructor(
    private readonly quote: QuoteComment,
    private readonly pages: PageCache,
  ) {}

  @Get()
  @Answers(200, oembed)
  async quotation(
    @Query({ schema: oembedQuery }) query: OembedQuery,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    if (query.format !== "json") throw new Problem("format-unknown", "only `json` is spoken here");
    const { site, story } = await this.quote.find(query.url);
    const content = async () => json(await this.quote.run(query));
    await sendPage(request, reply, await this.pages.get(request.url, { site, story }, content));
  }
}
