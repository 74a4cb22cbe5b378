import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { invalidInput, opaqueId, siteId, storyId, type StoryRef } from "#contract";
import { z } from "zod";
import { inputErrors } from "./validation.js";

const sitePath = z.object({ site: siteId });
const storyPath = z.object({ site: siteId, story: storyId });
const commentPath = z.object({ site: siteId, comment: opaqueId });

function fromPath<Path extends z.ZodType>(path: Path) {
  return (_: unknown, context: ExecutionContext): z.output<Path> => {
    const { params } = context.switchToHttp().getRequest<FastifyRequest>();
    const { data, error } = path.safeParse(params);
    if (error) throw invalidInput(inputErrors(error.issues));
    return data;
  };
}

/** The site that the path names. */
export const AtSite = createParamDecorator(
  (_: unknown, context: ExecutionContext): string => fromPath(sitePath)(_, context).site,
);

/** The story that the path names. */
export const AtStory = createParamDecorator((_: unknown, context: ExecutionContext): StoryRef => {
  const { site, story } = fromPath(storyPath)(_, context);
  return { site, story };
});

export interface CommentRef {
  site: string;
  comment: string;
}

/** The comment that the path names. */
export const AtComment = createParamDecorator((_: unknown, context: ExecutionContext): CommentRef => {
  const { site, comment } = fromPath(commentPath)(_, context);
  return { site, comment };
});
