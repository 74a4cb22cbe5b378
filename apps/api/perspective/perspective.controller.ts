import { Body, Controller, Headers, Post, Query, UseFilters } from "@nestjs/common";
import { z } from "zod";
import { type AnalyzeAnswer, analyzeAnswer, analyzeRequest, suggestAnswer, suggestRequest } from "#contract";
import { AtSite, inputErrors, May, takes } from "#platform";
import { Answers } from "../openapi/answers.js";
import { Analyze } from "./analyze.js";
import { badRequest, GoogleErrors } from "./google-errors.js";
import { OpenDoor } from "./open-door.js";

/** Perspective's own door: whoever leaves it changes the address and the key, and nothing else. */
@Controller("v1/sites/:site/perspective/v1alpha1")
@May("anyone")
@UseFilters(GoogleErrors)
export class PerspectiveController {
  constructor(
    private readonly door: OpenDoor,
    private readonly analysis: Analyze,
  ) {}

  // the second colon says that none begins a parameter
  @Post("comments::analyze")
  @Answers(200, analyzeAnswer)
  async analyze(
    @AtSite() id: string,
    @Query("key") key: unknown,
    @Headers("x-goog-api-key") header: unknown,
    @Body() @takes("body", { request: analyzeRequest }) body: unknown,
  ): Promise<AnalyzeAnswer> {
    return this.analysis.run(await this.door.enter(id, key ?? header), body);
  }

  /** Taken and left alone: the learner learns from the site's own people. */
  @Post("comments::suggestscore")
  @Answers(200, suggestAnswer)
  async suggest(
    @AtSite() id: string,
    @Query("key") key: unknown,
    @Headers("x-goog-api-key") header: unknown,
    @Body() @takes("body", { request: suggestRequest }) body: unknown,
  ): Promise<z.infer<typeof suggestAnswer>> {
    await this.door.enter(id, key ?? header);
    const { data, error } = suggestRequest.safeParse(body);
    if (!data) throw badRequest(inputErrors(error.issues));
    return data.clientToken === undefined ? {} : { clientToken: data.clientToken };
  }
}
