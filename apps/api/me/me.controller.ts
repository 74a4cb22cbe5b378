import { Body, Controller, Delete, Get, Header, Patch } from "@nestjs/common";
import { erasure, type Erasure, profile, type Profile, profileChange, type ProfileChange } from "#contract";
import type { Me as Person } from "#discussion";
import { May, Me, MySession, type Session, SignIn } from "#platform";
import { presentProfile } from "#store";
import { Answers } from "../openapi/answers.js";
import { ChangeProfile } from "./change-profile.js";
import { Erase } from "./erase.js";

@Controller("v1/me")
export class MeController {
  constructor(
    private readonly signIn: SignIn,
    private readonly change: ChangeProfile,
    private readonly erase: Erase,
  ) {}

  @Get()
  @May("see own")
  @Header("cache-control", "private, no-store")
  @Answers(200, profile)
  async me(@Me() { id }: Person): Promise<Profile> {
    return presentProfile(await this.signIn.person(id));
  }

  @Patch()
  @May("change own")
  @Answers(200, profile)
  async patch(
    @MySession() session: Session,
    @Body({ schema: profileChange }) asked: ProfileChange,
  ): Promise<Profile> {
    const me = await this.signIn.person(session.user);
    return presentProfile(await this.change.run(me, session, asked));
  }

  /** The account is gone at once; what it has left behind is erased within moments. */
  @Delete()
  @May("change own")
  @Answers(202)
  async remove(@Me() { id }: Person, @Body({ schema: erasure }) asked: Erasure): Promise<void> {
    await this.erase.self(await this.signIn.person(id), asked?.currentPassword);
  }
}
