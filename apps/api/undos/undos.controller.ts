import { Body, Controller, Get, Param, Post, Query } from "@nestjs/common";
import {
  filterUndo,
  type FilterUndo,
  filterUndos,
  type FilterUndos as Listed,
  listQuery,
  type ListQuery,
  newFilterUndo,
  type NewFilterUndo,
  opaqueId,
  Problem,
  undoneComments,
  type UndoneComments,
} from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import { AtSite, May, Me } from "#platform";
import {
  Acts,
  Comments,
  FilterUndos,
  isInTime,
  joined,
  placed,
  presentFilterUndo,
  type StoredFilterUndo,
  UndoParts,
} from "#store";
import { Answers } from "../openapi/answers.js";
import { BeginUndo } from "./begin-undo.js";
import { undoAct } from "./undo-act.js";

/** What filters decided: judged again by another version, looked at, and taken back as one. */
@Controller("v1/sites/:site/filters/undos")
@May("operate")
export class UndosController {
  constructor(
    private readonly begin: BeginUndo,
    private readonly undos: FilterUndos,
    private readonly parts: UndoParts,
    private readonly comments: Comments,
    private readonly acts: Acts,
  ) {}

  @Post()
  @Answers(202, filterUndo)
  async post(
    @AtSite() site: string,
    @Me() me: Person,
    @Body({ schema: newFilterUndo }) asked: NewFilterUndo,
  ): Promise<FilterUndo> {
    return presentFilterUndo(await this.begin.run(site, me, asked));
  }

  @Get()
  @Answers(200, filterUndos)
  async list(@AtSite() site: string, @Query({ schema: listQuery }) part: ListQuery): Promise<Listed> {
    const { items, next } = await this.undos.of(site, part);
    return { items: await Promise.all(items.map((undo) => this.presented(undo))), next };
  }

  @Get(":undo")
  @Answers(200, filterUndo)
  async get(@AtSite() site: string, @Param("undo", { schema: opaqueId }) id: string): Promise<FilterUndo> {
    return this.presented(await this.known(site, id));
  }

  /** What becomes of each comment, or would. */
  @Get(":undo/comments")
  @Answers(200, undoneComments)
  async each(
    @AtSite() site: string,
    @Param("undo", { schema: opaqueId }) id: string,
    @Query({ schema: listQuery }) part: ListQuery,
  ): Promise<UndoneComments> {
    await this.known(site, id);
    const { items, next } = await this.parts.items(id, part);
    const told = await joined(
      this.comments,
      site,
      items,
      ({ from, to, retyped = false, revision }, comment) => ({
        ...{ ...placed(comment, revision), from, to, retyped },
      }),
    );
    return { items: told, next };
  }

  /** Does what was only tried. */
  @Post(":undo/carry-out")
  @Answers(202, filterUndo)
  async carryOut(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("undo", { schema: opaqueId }) id: string,
  ): Promise<FilterUndo> {
    const undo = await this.known(site, id);
    if (undo.state !== "tried") return this.presented(undo);
    if (!isInTime(undo)) throw new Problem("undo-too-late", "what was tried can be carried out for a day");
    await this.acts.together(
      (session) => this.undos.move(id, ["tried"], { state: "running" }, session),
      (isMoved) => (isMoved ? undoAct(me, "judged-again", undo) : null),
    );
    return this.get(site, id);
  }

  /** Makes its comments again what they were. */
  @Post(":undo/undo")
  @Answers(202, filterUndo)
  async undo(
    @AtSite() site: string,
    @Me() me: Person,
    @Param("undo", { schema: opaqueId }) id: string,
  ): Promise<FilterUndo> {
    const undo = await this.known(site, id);
    if (undo.state === "undoing" || undo.state === "undone") return this.presented(undo);
    const { undoable } = presentFilterUndo(undo);
    if (!undoable) throw new Problem("undo-too-late", "it can be taken back for a day after it was begun");
    const undoing = { state: "undoing", undoneBy: actorOf(me) } as const;
    await this.acts.together(
      (session) => this.undos.move(id, ["running", "done"], undoing, session),
      (isMoved) => (isMoved ? undoAct(me, "taken-back", undo) : null),
    );
    return this.get(site, id);
  }

  private async known(site: string, id: string): Promise<StoredFilterUndo> {
    const undo = await this.undos.byId(id);
    if (undo?.site !== site) throw new Problem("job-unknown", `there is nothing undone by "${id}"`);
    return undo;
  }

  private async presented(undo: StoredFilterUndo): Promise<FilterUndo> {
    return presentFilterUndo(undo, await this.parts.progress(undo._id));
  }
}
