import { Body, Controller, Delete, Get, Header, Patch, StreamableFile } from "@nestjs/common";
import {
  type Deed,
  myData,
  Problem,
  profile,
  type Profile,
  readerChange,
  type ReaderChange,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtReader, KnownSites, May, Me, type ReaderRef } from "#platform";
import { Acts, presentProfile, type StoredUser, Users } from "#store";
import { ChangeProfile } from "../me/change-profile.js";
import { Erase } from "../me/erase.js";
import { ExportData } from "../me/export-data.js";
import { Answers } from "../openapi/answers.js";

/** What a publisher does for their readers, by their own ids: what readers may do themselves. */
@Controller("v1/sites/:site/users/sub/:sub")
@May("operate")
export class ReadersController {
  constructor(
    private readonly sites: KnownSites,
    private readonly users: Users,
    private readonly change: ChangeProfile,
    private readonly erase: Erase,
    private readonly data: ExportData,
    private readonly acts: Acts,
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, profile)
  async read(@AtReader() reader: ReaderRef, @Me() me: Person): Promise<Profile> {
    const found = await this.found(reader);
    await this.tell(reader, me, found, { kind: "look", what: { at: "profile" } });
    return presentProfile(found);
  }

  @Patch()
  @Answers(200, profile)
  async patch(
    @AtReader() reader: ReaderRef,
    @Me() me: Person,
    @Body({ schema: readerChange }) asked: ReaderChange,
  ): Promise<Profile> {
    const found = await this.found(reader);
    await this.tell(reader, me, found, { kind: "person", what: { act: "changed" } });
    return presentProfile(await this.change.byPublisher(found, asked));
  }

  @Delete()
  @Answers(202)
  async remove(@AtReader() reader: ReaderRef, @Me() me: Person): Promise<void> {
    const found = await this.found(reader);
    await this.tell(reader, me, found, { kind: "person", what: { act: "erased" } });
    await this.erase.person(found);
  }

  @Get("export")
  @Header("cache-control", "private, no-store")
  @Answers(200, myData)
  async export(@AtReader() reader: ReaderRef, @Me() me: Person): Promise<StreamableFile> {
    const found = await this.found(reader);
    await this.tell(reader, me, found, { kind: "look", what: { at: "export" } });
    return this.data.run(reader.site, found);
  }

  /** Before it is done: nobody looks without a line in the trail. */
  private async tell({ site }: ReaderRef, me: Person, { _id: id }: StoredUser, deed: Deed): Promise<void> {
    await this.acts.leave({ site, me, about: { kind: "person", id } }, deed);
  }

  private async found({ site, sub }: ReaderRef): Promise<StoredUser> {
    await this.sites.get(site);
    const found = await this.users.bySub(site, sub);
    if (!found) throw new Problem("user-unknown", `the publisher has sent no "${sub}" to this site`);
    return found;
  }
}
