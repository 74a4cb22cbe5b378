import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { Me as Person } from "#discussion";
import { signedIn } from "./signed-in.js";

declare module "fastify" {
  interface FastifyRequest {
    /** who asks, once the guard has let them in */
    me?: Person;
  }
}

/** Who asks. For routes that a right guards. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  return signedIn(context.switchToHttp().getRequest<FastifyRequest>().me);
});
