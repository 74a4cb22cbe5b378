import { Body, Controller, Header, Headers, Ip, Post } from "@nestjs/common";
import { preview, previewed, type Previewed } from "#contract";
import { AtSite, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { PreviewComment } from "./preview-comment.js";

/** For anyone: one may write before one signs in. */
@Controller("v1/sites/:site/preview")
@May("anyone")
export class PreviewController {
  constructor(private readonly preview: PreviewComment) {}

  @Post()
  @Header("cache-control", "private, no-store")
  @Answers(200, previewed)
  post(
    @AtSite() site: string,
    @Body({ schema: preview }) { body }: { body: string },
    @Headers("accept-language") wanted: string | undefined,
    @Ip() address: string,
  ): Promise<Previewed> {
    return this.preview.run(site, body, { wanted, address });
  }
}
