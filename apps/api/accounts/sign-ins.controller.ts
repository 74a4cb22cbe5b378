import { Body, Controller, Delete, Get, Header, Param } from "@nestjs/common";
import { opaqueId, passwordGiven, type PasswordGiven, signIns, type SignIns } from "#contract";
import { May, MySession, type Session } from "#platform";
import { Answers } from "../openapi/answers.js";
import { OwnSignIns } from "./own-sign-ins.js";

/** By what somebody is in. */
@Controller("v1/me/sign-ins")
@May("change own")
export class SignInsController {
  constructor(private readonly own: OwnSignIns) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, signIns)
  list(@MySession() mine: Session): Promise<SignIns> {
    return this.own.list(mine);
  }

  /** All but the one that it is said in. */
  @Delete()
  @Answers(204)
  async endOthers(
    @MySession() mine: Session,
    @Body({ schema: passwordGiven }) { currentPassword }: PasswordGiven,
  ): Promise<void> {
    await this.own.endOthers(mine, currentPassword);
  }

  @Delete(":signIn")
  @Answers(204)
  async end(
    @MySession() mine: Session,
    @Param("signIn", { schema: opaqueId }) id: string,
    @Body({ schema: passwordGiven }) { currentPassword }: PasswordGiven,
  ): Promise<void> {
    await this.own.end(mine, id, currentPassword);
  }
}
