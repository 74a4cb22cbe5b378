import { Body, Controller, Post } from "@nestjs/common";
import { caseNote, type CaseNote, newNote, type NewNote, Problem } from "#contract";
import { actorOf, type Me as Person } from "#discussion";
import { AtComment, type CommentRef, May, Me, Within } from "#platform";
import { Comments, Notes, presentNote } from "#store";
import { Answers } from "../openapi/answers.js";

@Controller("v1/sites/:site/moderation/comments/:comment/notes")
@May("moderate")
export class NotesController {
  constructor(
    private readonly comments: Comments,
    private readonly notes: Notes,
  ) {}

  @Post()
  @Within("comment")
  @Answers(201, caseNote)
  async post(
    @AtComment() { site, comment }: CommentRef,
    @Me() me: Person,
    @Body({ schema: newNote }) { text }: NewNote,
  ): Promise<CaseNote> {
    const known = await this.comments.byId(site, comment);
    if (!known) throw new Problem("comment-unknown", `there is no comment "${comment}"`);
    return presentNote(await this.notes.add({ comment }, { site, by: actorOf(me), text }));
  }
}
