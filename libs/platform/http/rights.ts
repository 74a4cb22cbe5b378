import {
  type CanActivate,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  SetMetadata,
} from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import type { FastifyRequest } from "fastify";
import { invalidInput, Problem, siteId } from "#contract";
import { may, type Me as Person, type Right, roleNeeded } from "#discussion";
import { SignIn } from "../sign-in/sign-in.js";
import { bearer } from "../sign-in/tokens.js";
import { inputErrors } from "./validation.js";

declare module "fastify" {
  interface FastifyRequest {
    /** who asks, once the guard has let them in */
    me?: Person;
  }
}

const anyone = "anyone";
const rightKey = "palabre:right";

/** Who may: a right of the table, or `anyone`. A route that says nothing is closed. */
export const May = (right: Right | typeof anyone) => SetMetadata(rightKey, right);

/** The one place where permissions of HTTP requests are checked. */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const right = this.reflector.getAllAndOverride<Right | typeof anyone | undefined>(rightKey, targets);
    if (right === undefined) throw new Problem("forbidden", "nobody may do this");
    if (right === anyone) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.me = await this.allowed(right, request);
    return true;
  }

  private async allowed(right: Right, request: FastifyRequest): Promise<Person> {
    const token = bearer(request.headers.authorization);
    if (token === null) throw new Problem("sign-in-needed", "send `Authorization: Bearer` and a token");
    const { _id, name, role } = await this.signIn.user(token, siteOf(request));
    if (!may(role, right))
      throw new Problem("forbidden", `you are ${role} here; this takes a ${roleNeeded(right)}`);
    return { id: _id, name, role };
  }
}

/** The site that a request is about; null where it is about none. */
function siteOf({ params }: FastifyRequest): string | null {
  if (typeof params !== "object" || params === null || !("site" in params)) return null;
  const { data, error } = siteId.safeParse(params.site);
  if (error) throw invalidInput(inputErrors(error.issues.map((issue) => ({ ...issue, path: ["site"] }))));
  return data;
}

/** Who asks. For routes that a right guards. */
export const Me = createParamDecorator((_: unknown, context: ExecutionContext): Person => {
  const { me } = context.switchToHttp().getRequest<FastifyRequest>();
  if (!me) throw new Problem("sign-in-needed", "send `Authorization: Bearer` and a token");
  return me;
});
