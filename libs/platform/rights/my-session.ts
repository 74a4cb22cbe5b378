import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import { Problem } from "#contract";
import type { Session } from "../sign-in/tokens.js";

declare module "fastify" {
  interface FastifyRequest {
    /** by which token they came in */
    session?: Session;
  }
}

/** The session of who asks. For routes that a right guards. */
export const MySession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const { session } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!session) throw new Problem("sign-in-needed", "send `Authorization: Bearer` and a token");
  return session;
});
