import { Body, Controller, Delete, Get, Header, Param, Post, Put, Query } from "@nestjs/common";
import { z } from "zod";
import {
  listQuery,
  type ListQuery,
  madePasswordReset,
  type MadePasswordReset,
  namedPeople,
  type NamedPeople,
  namedQuery,
  newRank,
  type NewRank,
  newStaff,
  type NewStaff,
  opaqueId,
  staff,
  staffActs,
  type StaffActs,
  staffMember,
  type StaffMember,
  type Staff as Team,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import { presentStaff, presentStaffAct, presentUser, Staff, Users } from "#store";
import { Answers } from "../openapi/answers.js";
import { AppointStaff } from "./appoint-staff.js";

/** So many of one name are told. */
const mostNamed = 10;

@Controller("v1/sites/:site/staff")
@May("administer")
export class StaffController {
  constructor(
    private readonly staff: Staff,
    private readonly users: Users,
    private readonly appoint: AppointStaff,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, staff)
  async list(@AtSite() site: string): Promise<Team> {
    return { items: (await this.staff.of(site)).map(presentStaff) };
  }

  @Post()
  @Answers(201, staffMember)
  post(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newStaff }) { user, ...rank }: NewStaff,
  ): Promise<StaffMember> {
    return this.appoint.run({ site, user }, me, rank);
  }

  @Get("acts")
  @Header("cache-control", "private, no-store")
  @Answers(200, staffActs)
  async acts(@AtSite() site: string, @Query({ schema: listQuery }) query: ListQuery): Promise<StaffActs> {
    const { items, next } = await this.staff.acts(site, query);
    return { items: items.map(presentStaffAct), next };
  }

  /** Whom one may mean by a name. */
  @Get("people")
  @Header("cache-control", "private, no-store")
  @Answers(200, namedPeople)
  async people(
    @AtSite() site: string,
    @Query({ schema: namedQuery }) { name }: z.infer<typeof namedQuery>,
  ): Promise<NamedPeople> {
    const found = (await this.users.named(site, name, mostNamed)).filter(({ guest }) => !guest);
    return {
      items: found.map(presentUser).map(({ id, name, avatar, role }) => ({ id, name, avatar, role })),
    };
  }

  @Put(":user")
  @Answers(200, staffMember)
  put(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
    @Body({ schema: newRank }) rank: NewRank,
  ): Promise<StaffMember> {
    return this.appoint.run({ site, user }, me, rank);
  }

  /** For whoever has lost their authenticator and the codes for that case. */
  @Delete(":user/two-factor")
  @Answers(204)
  async endCodes(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.appoint.endCodes({ site, user }, me);
  }

  /** All of them, for whoever has lost a device: they sign in again. */
  @Delete(":user/sign-ins")
  @Answers(204)
  async endSignIns(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.appoint.endSignIns({ site, user }, me);
  }

  /** For whoever has forgotten their password, and can show who they are. */
  @Post(":user/password-reset")
  @Header("cache-control", "private, no-store")
  @Answers(201, madePasswordReset)
  letReset(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
  ): Promise<MadePasswordReset> {
    return this.appoint.letReset({ site, user }, me);
  }

  @Delete(":user")
  @Answers(204)
  async remove(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
  ): Promise<void> {
    await this.appoint.remove({ site, user }, me);
  }
}
