import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { Problem } from "#contract";
import type { Me as Person } from "#discussion";

declare module "fastify" {
  interface FastifyRequest {
    /** who asks, once the guard has let them in */
    me?: Person;
  }
}

/** Who asks. For routes that a right guards. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { me } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!me) throw new Problem("sign-in-needed", "send `Authorization: Bearer` and a token");
  return me;
});
