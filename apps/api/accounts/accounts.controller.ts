import { Body, Controller, Headers, Ip, Post } from "@nestjs/common";
import {
  acceptance,
  type Acceptance,
  credentials,
  type Credentials,
  newGuest,
  type NewGuest,
  passwordReset,
  type PasswordReset,
  publisherToken,
  registration,
  type Registration,
  session,
  type Session,
} from "#contract";
import { AtSite, May } from "#platform";
import { Answers } from "../openapi/answers.js";
import { Accounts } from "./accounts.js";

@Controller("v1/sites/:site/auth")
@May("anyone")
export class AccountsController {
  constructor(private readonly accounts: Accounts) {}

  @Post("register")
  @Answers(201, session)
  register(
    @AtSite() site: string,
    @Ip() address: string,
    @Headers("user-agent") agent: string | undefined,
    @Body({ schema: registration }) form: Registration,
  ): Promise<Session> {
    return this.accounts.register(site, { address, agent }, form);
  }

  @Post("login")
  @Answers(200, session)
  login(
    @AtSite() site: string,
    @Ip() address: string,
    @Headers("user-agent") agent: string | undefined,
    @Body({ schema: credentials }) form: Credentials,
  ): Promise<Session> {
    return this.accounts.login(site, { address, agent }, form);
  }

  /** Whoever was invited to be staff makes their account. */
  @Post("invitation")
  @Answers(201, session)
  accept(
    @AtSite() site: string,
    @Ip() address: string,
    @Headers("user-agent") agent: string | undefined,
    @Body({ schema: acceptance }) form: Acceptance,
  ): Promise<Session> {
    return this.accounts.invited(site, { address, agent }, form);
  }

  /** Whoever has forgotten their password chooses a new one, and signs in with it. */
  @Post("password-reset")
  @Answers(204)
  async resetPassword(
    @AtSite() site: string,
    @Ip() address: string,
    @Body({ schema: passwordReset }) form: PasswordReset,
  ): Promise<void> {
    await this.accounts.resetPassword(site, address, form);
  }

  @Post("guest")
  @Answers(201, session)
  guest(
    @AtSite() site: string,
    @Ip() address: string,
    @Body({ schema: newGuest }) { name }: NewGuest,
  ): Promise<Session> {
    return this.accounts.asGuest(site, address, name);
  }

  @Post("sso")
  @Answers(200, session)
  sso(
    @AtSite() site: string,
    @Body({ schema: publisherToken }) { token }: { token: string },
  ): Promise<Session> {
    return this.accounts.fromPublisher(site, token);
  }
}
