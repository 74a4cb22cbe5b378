import { Body, Controller, Delete, Get, Header, Post, Put } from "@nestjs/common";
import {
  codeGiven,
  type CodeGiven,
  enrolment,
  type Enrolment,
  recoveryCodes,
  type RecoveryCodes,
  twoFactor,
  type TwoFactor as Shown,
} from "#contract";
import type { Me as Person } from "#discussion";
import { May, Me, MySession, type Session, SignIn } from "#platform";
import { Answers } from "../openapi/answers.js";
import { presentTwoFactor, TwoFactor } from "./two-factor.js";

/** The codes that somebody gives when they sign in. */
@Controller("v1/me/two-factor")
@May("change own")
export class TwoFactorController {
  constructor(
    private readonly signIn: SignIn,
    private readonly codes: TwoFactor,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, twoFactor)
  async status(@Me() { id }: Person): Promise<Shown> {
    return presentTwoFactor(await this.signIn.person(id));
  }

  /** A new secret each time, as long as none is confirmed. */
  @Post()
  @Header("cache-control", "private, no-store")
  @Answers(201, enrolment)
  async enrol(@Me() { id }: Person): Promise<Enrolment> {
    return this.codes.enrol(await this.signIn.person(id));
  }

  @Put()
  @Header("cache-control", "private, no-store")
  @Answers(200, recoveryCodes)
  async confirm(
    @Me() { id }: Person,
    @MySession() session: Session,
    @Body({ schema: codeGiven }) { code }: CodeGiven,
  ): Promise<RecoveryCodes> {
    return this.codes.confirm(await this.signIn.person(id), session, code);
  }

  @Delete()
  @Answers(204)
  async turnOff(@Me() { id }: Person, @Body({ schema: codeGiven }) { code }: CodeGiven): Promise<void> {
    await this.codes.turnOff(await this.signIn.person(id), code);
  }
}
