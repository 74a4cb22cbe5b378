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
import {
  AtComment,
  AtStory,
  type Call,
  type CommentRef,
  IdempotencyKey,
  May,
  Me,
  takeStep,
  ThisCall,
} from "#platform";
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
    @ThisCall() { request, trace }: Call,
  ): Promise<OwnComment> {
    return takeStep("accept", trace, async (step) => {
      const arrival = { idempotencyKey: key, origin, address, trace: step.trace };
      const accepted = await this.accept.run(story, me, draft, arrival);
      step.tell({ ...story, ...stepOf(accepted), request });
      return accepted;
    });
  }

  @Patch("comments/:comment")
  @May("comment")
  @Answers(200, ownComment)
  edit(
    @AtComment() comment: CommentRef,
    @Me() me: Person,
    @Body({ schema: commentEdit }) edit: CommentEdit,
    @ThisCall() { request, trace }: Call,
  ): Promise<OwnComment> {
    return takeStep("accept", trace, async (step) => {
      const accepted = await this.change.edit(comment, me, edit, step.trace);
      step.tell({ site: comment.site, ...stepOf(accepted), request });
      return accepted;
    });
  }

  @Delete("comments/:comment")
  @May("comment")
  @Answers(204)
  async remove(@AtComment() comment: CommentRef, @Me() me: Person): Promise<void> {
    await this.change.remove(comment, me);
  }
}

function stepOf({ id, revision, status }: OwnComment) {
  return { comment: id, revision, status };
}
