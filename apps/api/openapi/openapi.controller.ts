import { Controller, Get } from "@nestjs/common";
import { z } from "zod";
import { May } from "#platform";
import { Answers } from "./answers.js";
import { OpenApi } from "./openapi.js";

@Controller("v1/openapi.json")
@May("anyone")
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  @Answers(200, z.looseObject({ openapi: z.string() }))
  document() {
    return this.openApi.document();
  }
}
