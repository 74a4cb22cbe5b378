import { Body, Controller, Get, Header, Patch } from "@nestjs/common";
import { profile, type Profile, profileChange, type ProfileChange } from "#contract";
import type { Me as Person } from "#discussion";
import { May, Me, SignIn } from "#platform";
import { presentProfile } from "#store";
import { Answers } from "../openapi/answers.js";
import { ChangeProfile } from "./change-profile.js";

@Controller("v1/me")
export class MeController {
  constructor(
    private readonly signIn: SignIn,
    private readonly change: ChangeProfile,
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
  async patch(@Me() { id }: Person, @Body({ schema: profileChange }) asked: ProfileChange): Promise<Profile> {
    return presentProfile(await this.change.run(await this.signIn.person(id), asked));
  }
}
