import { Controller, Post } from "@nestjs/common";
import { session, type Session } from "#contract";
import { May, MySession, type Session as SignedIn, SignIn } from "#platform";
import { Answers } from "../openapi/answers.js";
import { Accounts } from "./accounts.js";

/** What somebody does with the session that they are in. */
@Controller("v1/auth")
@May("change own")
export class SessionsController {
  constructor(
    private readonly accounts: Accounts,
    private readonly signIn: SignIn,
  ) {}

  @Post("refresh")
  @Answers(200, session)
  refresh(@MySession() mine: SignedIn): Promise<Session> {
    return this.accounts.again(mine);
  }

  @Post("logout")
  @Answers(204)
  async logout(@MySession() mine: SignedIn): Promise<void> {
    await this.signIn.end(mine);
  }
}
