import { createParamDecorator, type ExecutionContext } from "@nestjs/common";
import type { FastifyRequest } from "fastify";
import type { Session } from "../sign-in/tokens.js";
import { signedIn } from "./signed-in.js";

declare module "fastify" {
  interface FastifyRequest {
    /** by which token they came in */
    session?: Session;
  }
}

/** The session of who asks. For routes that a right guards. */
export const MySession = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  return signedIn(context.switchToHttp().getRequest<FastifyRequest>().session);
});
