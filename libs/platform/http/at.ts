import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { invalidInput, opaqueId, readerPath, siteId, storyId, type StoryRef } from "#contract";
import { z } from "zod";
import { takes } from "./takes.js";
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
  [takes("path", sitePath.shape)],
);

/** The story that the path names. */
export const AtStory = createParamDecorator(
  (_: unknown, context: ExecutionContext): StoryRef => fromPath(storyPath)(_, context),
  [takes("path", storyPath.shape)],
);

/** A reader by the publisher's own id. */
export interface ReaderRef {
  site: string;
  sub: string;
}

/** The reader that the path names. */
export const AtReader = createParamDecorator(
  (_: unknown, context: ExecutionContext): ReaderRef => fromPath(readerPath)(_, context),
  [takes("path", readerPath.shape)],
);

export interface CommentRef {
  site: string;
  comment: string;
}

/** The comment that the path names. */
export const AtComment = createParamDecorator(
  (_: unknown, context: ExecutionContext): CommentRef => fromPath(commentPath)(_, context),
  [takes("path", commentPath.shape)],
);
