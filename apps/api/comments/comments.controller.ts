import { Body, Controller, Delete, Headers, Ip, Patch, Post } from "@nestjs/common";
import {
  commentEdit,
  type CommentEdit,
  newComment,
  type NewComment,
  ownComment,
  type OwnComment,
  type StoryRef,
} from "#contract";
import type { Me as Person } from "#discussion";
import { AtComment, AtStory, type CommentRef, IdempotencyKey, May, Me } from "#platform";
import { Answers } from "../openapi/answers.js";
import { AcceptComment } from "./accept-comment.js";
import { ChangeComment } from "./change-comment.js";

@Controller("v1/sites/:site")
export class CommentsController {
  constructor(
    private readonly accept: AcceptComment,
    private readonly change: ChangeComment,
  ) {}

  @Post("stories/:story/comments")
  @May("comment")
  @Answers(201, ownComment)
  post(
    @AtStory() story: StoryRef,
    @Me() me: Person,
    @Body({ schema: newComment }) draft: NewComment,
    @IdempotencyKey() key: string | undefined,
    @Headers("origin") origin: string | undefined,
    @Ip() address: string,
  ): Promise<OwnComment> {
    return this.accept.run(story, me, draft, { idempotencyKey: key, origin, address });
  }

  @Patch("comments/:comment")
  @May("comment")
  @Answers(200, ownComment)
  edit(
    @AtComment() comment: CommentRef,
    @Me() me: Person,
    @Body({ schema: commentEdit }) edit: CommentEdit,
  ): Promise<OwnComment> {
    return this.change.edit(comment, me, edit);
  }

  @Delete("comments/:comment")
  @May("comment")
  @Answers(204)
  async remove(@AtComment() comment: CommentRef, @Me() me: Person): Promise<void> {
    await this.change.remove(comment, me);
  }
}
