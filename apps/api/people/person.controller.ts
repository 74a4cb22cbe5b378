import { Body, Controller, Get, Header, Param, Post, Query } from "@nestjs/common";
import {
  caseNote,
  type CaseNote,
  linkedPeople,
  type LinkedPeople,
  listQuery,
  type ListQuery,
  newNote,
  type NewNote,
  opaqueId,
  person,
  type Person as Known,
  personComments,
  type PersonComments,
  personNotes,
  type PersonNotes,
} from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import { AtSite, May, Me, Within } from "#platform";
import { Notes, presentNote } from "#store";
import { Answers } from "../openapi/answers.js";
import { People } from "./people.js";
import { ReadLinked } from "./read-linked.js";
import { ReadPerson } from "./read-person.js";

/** Somebody who writes on the site, as moderators know them. */
@Controller("v1/sites/:site/moderation/users/:user")
@May("moderate")
@Within("answer")
export class PersonController {
  constructor(
    private readonly people: People,
    private readonly read: ReadPerson,
    private readonly linked: ReadLinked,
    private readonly notes: Notes,
  ) {}

  @Get()
  @Answers(200, person)
  get(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
  ): Promise<Known> {
    return this.read.run({ site, user }, me);
  }

  @Get("comments")
  @Answers(200, personComments)
  comments(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Query({ schema: listQuery }) part: ListQuery,
    @Me() me: Person,
  ): Promise<PersonComments> {
    return this.read.wrote({ site, user }, me, part);
  }

  /** A look at personal data: it is in the trail. */
  @Get("linked")
  @Header("cache-control", "private, no-store")
  @Answers(200, linkedPeople)
  links(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
  ): Promise<LinkedPeople> {
    return this.linked.run({ site, user }, me);
  }

  @Get("notes")
  @Answers(200, personNotes)
  async list(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
  ): Promise<PersonNotes> {
    await this.people.get({ site, user });
    return { items: (await this.notes.onPerson(site, user)).map(presentNote) };
  }

  @Post("notes")
  @Answers(201, caseNote)
  async note(
    @AtSite() site: string,
    @Param("user", { schema: opaqueId }) user: string,
    @Me() me: Person,
    @Body({ schema: newNote }) { text }: NewNote,
  ): Promise<CaseNote> {
    await this.people.get({ site, user });
    return presentNote(await this.notes.add({ user }, { site, by: actorOf(me), text }));
  }
}
