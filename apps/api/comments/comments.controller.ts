import { Body, Controller, Headers, Ip, Post } from "@nestjs/common";
import { newComment, type NewComment, ownComment, type OwnComment, type StoryRef } from "#contract";
import type { Me as Person } from "#discussion";
import { AtStory, IdempotencyKey, May, Me } from "#platform";
import { Answers } from "../openapi/answers.js";
import { AcceptComment } from "./accept-comment.js";

@Controller("v1/sites/:site/stories/:story/comments")
export class CommentsController {
  constructor(private readonly accept: AcceptComment) {}

  @Post()
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
}
