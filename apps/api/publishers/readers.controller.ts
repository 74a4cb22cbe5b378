import { Body, Controller, Delete, Get, Header, Patch, StreamableFile } from "@nestjs/common";
import { myData, Problem, profile, type Profile, readerChange, type ReaderChange } from "#contract";
import { AtReader, KnownSites, May, type ReaderRef } from "#platform";
import { presentProfile, type StoredUser, Users } from "#store";
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
  ) {}

  @Get()
  @Header("cache-control", "private, no-store")
  @Answers(200, profile)
  async read(@AtReader() reader: ReaderRef): Promise<Profile> {
    return presentProfile(await this.found(reader));
  }

  @Patch()
  @Answers(200, profile)
  async patch(
    @AtReader() reader: ReaderRef,
    @Body({ schema: readerChange }) asked: ReaderChange,
  ): Promise<Profile> {
    return presentProfile(await this.change.byPublisher(await this.found(reader), asked));
  }

  @Delete()
  @Answers(202)
  async remove(@AtReader() reader: ReaderRef): Promise<void> {
    await this.erase.person(await this.found(reader));
  }

  @Get("export")
  @Header("cache-control", "private, no-store")
  @Answers(200, myData)
  async export(@AtReader() reader: ReaderRef): Promise<StreamableFile> {
    return this.data.run(reader.site, await this.found(reader));
  }

  private async found({ site, sub }: ReaderRef): Promise<StoredUser> {
    await this.sites.get(site);
    const found = await this.users.bySub(site, sub);
    if (!found) throw new Problem("user-unknown", `the publisher has sent no "${sub}" to this site`);
    return found;
  }
}
