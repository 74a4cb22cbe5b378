import { Controller, Get } from "@nestjs/common";
import { May } from "#platform";
import { OpenApi } from "./openapi.js";

@Controller("v1/openapi.json")
@May("anyone")
export class OpenApiController {
  constructor(private readonly openApi: OpenApi) {}

  @Get()
  document() {
    return this.openApi.document();
  }
}
