import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { invalidInput, Problem, siteId } from "#contract";
import { may, type Right, roleNeeded } from "#discussion";
import { inputErrors } from "../http/validation.js";
import { type SignedIn, SignIn } from "../sign-in/sign-in.js";
import { bearer } from "../sign-in/tokens.js";
import { type Allowed, rightKey } from "./may.js";
import "./me.js";
import "./my-session.js";

/** Whose token a socket has brought at its handshake. */
export interface SocketToken {
  token: string | null;
}

/** What a request or message says of who asks, and about which site; null where it is about none. */
interface Caller {
  token: string | null;
  site: string | null;
}

/** The one place where permissions are checked, of HTTP requests and of socket messages. */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly signIn: SignIn,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const right = this.reflector.getAllAndOverride<Allowed | undefined>(rightKey, targets);
    if (right === undefined) throw new Problem("forbidden", "nobody may do this");
    if (right === "anyone") return true;
    if (context.getType() === "ws") await this.allowed(right, socketCaller(context));
    else {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const { user, session } = await this.allowed(right, httpCaller(request));
      request.me = { id: user._id, name: user.name, role: user.role, everywhere: user.site === null };
      request.session = session;
    }
    return true;
  }

  private async allowed(right: Right, { token, site }: Caller): Promise<SignedIn> {
    if (token === null) throw new Problem("sign-in-needed", "sign in and send the token");
    const signedIn = await this.signIn.check(token, site);
    const { role } = signedIn.user;
    if (!may(role, right))
      throw new Problem("forbidden", `you are ${role} here; this takes a ${roleNeeded(right)}`);
    return signedIn;
  }
}

const aboutSite = z.object({ site: siteId });

function httpCaller({ params, headers }: FastifyRequest): Caller {
  const named = typeof params === "object" && params !== null && "site" in params;
  return { token: bearer(headers.authorization), site: named ? siteOf(params) : null };
}

function socketCaller(context: ExecutionContext): Caller {
  const { data } = context.switchToWs().getClient<{ data: SocketToken }>();
  return { token: data.token, site: siteOf(context.switchToWs().getData<unknown>()) };
}

function siteOf(named: unknown): string {
  const { data, error } = aboutSite.safeParse(named);
  if (error) throw invalidInput(inputErrors(error.issues));
  return data.site;
}
