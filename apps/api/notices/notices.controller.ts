import { Body, Controller, Get, Header, Headers, Ip, Param, Post } from "@nestjs/common";
import { z } from "zod";
import {
  newNotice,
  type NewNotice,
  noticeReceipt,
  type NoticeReceipt,
  noticeStatus,
  type NoticeStatus,
} from "#contract";
import { AtSite, IdempotencyKey, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { TakeNotice } from "./take-notice.js";

/** For anyone, without an account. */
@Controller("v1/sites/:site/notices")
@May("anyone")
export class NoticesController {
  constructor(private readonly notices: TakeNotice) {}

  @Post()
  @Header("cache-control", "private, no-store")
  @Answers(201, noticeReceipt)
  post(
    @AtSite() site: string,
    @Body({ schema: newNotice }) draft: NewNotice,
    @IdempotencyKey() idempotencyKey: string | undefined,
    @Ip() address: string,
  ): Promise<NoticeReceipt> {
    return this.notices.run(site, draft, { idempotencyKey, address });
  }

  @Get(":receipt")
  @Header("cache-control", "private, no-store")
  @Answers(200, noticeStatus)
  status(
    @AtSite() site: string,
    @Param("receipt", { schema: z.string() }) receipt: string,
    @Headers("accept-language") wanted: string | undefined,
    @Ip() address: string,
  ): Promise<NoticeStatus> {
    return this.notices.status(site, receipt, { address, wanted });
  }
}
