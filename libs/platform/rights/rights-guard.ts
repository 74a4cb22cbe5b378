import { type CanActivate, type ExecutionContext, Injectable } from "@nestjs/common";
import { Reflector } from "@nestjs/core";
import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { invalidInput, opaqueId, Problem, siteId } from "#contract";
import type { Me, Right } from "#discussion";
import { inputErrors } from "../http/validation.js";
import { NoteSignIns } from "../sign-in/note-sign-ins.js";
import { bearer } from "../sign-in/tokens.js";
import { type Allowed, rightKey } from "./may.js";
import "./me.js";
import "./my-session.js";
import { networkOf } from "./network.js";
import { type Bearer, Rights } from "./rights.js";
import { Sections } from "./sections.js";
import { type Limit, limitKey } from "./within.js";

/** Whose token a socket has brought at its handshake, and where it has joined since. */
export interface SocketToken {
  token: string | null;
  /** what its messages are about where they don't say */
  site?: string;
}

/** What a request or message says of who asks, and about which site; null where it is about none. */
interface Caller {
  token: string | null;
  site: string | null;
  /** path, body or message, whichever may name a comment */
  said: readonly unknown[];
}

/** The one place where permissions are checked, of HTTP requests and of socket messages. */
@Injectable()
export class RightsGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly rights: Rights,
    private readonly sections: Sections,
    private readonly signIns: NoteSignIns,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const targets = [context.getHandler(), context.getClass()];
    const right = this.reflector.getAllAndOverride<Allowed | undefined>(rightKey, targets);
    if (right === undefined) throw new Problem("forbidden", "nobody may do this");
    if (right === "anyone") return true;
    const limit = this.reflector.getAllAndOverride<Limit | undefined>(limitKey, targets);
    if (context.getType() === "ws") await this.allowed(right, limit, socketCaller(context));
    else {
      const request = context.switchToHttp().getRequest<FastifyRequest>();
      const { me, session } = await this.allowed(right, limit, httpCaller(request));
      this.signIns.used(session, request.headers["user-agent"]);
      request.me = { ...me, network: networkOf(request.ip) };
      request.session = session;
    }
    return true;
  }

  private async allowed(
    right: Right,
    limit: Limit | undefined,
    { token, site, said }: Caller,
  ): Promise<Bearer> {
    const bearer = await this.rights.of(token, site, right);
    if (isLimited(right)) await this.keepWithin(limit, bearer.me, { site, said });
    return bearer;
  }

  /** What is in no section of theirs is for moderators who are limited as if it were not there. */
  private async keepWithin(
    limit: Limit | undefined,
    { sections }: Me,
    { site, said }: Omit<Caller, "token">,
  ): Promise<void> {
    if (sections === null || limit === "answer") return;
    if (limit === undefined || site === null)
      throw new Problem("forbidden", "you are limited to sections; this takes a moderator of the whole site");
    const comment = commentIn(said);
    if (!(await this.sections.hasComment(sections, site, comment)))
      throw new Problem("comment-unknown", `there is no comment "${comment}"`);
  }
}

const aboutSite = z.object({ site: siteId });

/** What moderators do that may be limited to sections; whatever anyone may do is not. */
function isLimited(right: Right): boolean {
  return right === "moderate" || right === "sanction";
}

const aboutComment = z.object({ comment: opaqueId });

function commentIn(said: readonly unknown[]): string {
  for (const one of said) {
    const { data } = aboutComment.safeParse(one);
    if (data) return data.comment;
  }
  throw invalidInput([{ path: "comment", message: "must be the id of a comment" }]);
}

function httpCaller({ params, body, headers }: FastifyRequest): Caller {
  const named = typeof params === "object" && params !== null && "site" in params;
  const site = named ? siteOf(params) : null;
  return { token: bearer(headers.authorization), site, said: [params, body] };
}

function socketCaller(context: ExecutionContext): Caller {
  const { data } = context.switchToWs().getClient<{ data: SocketToken }>();
  const message = context.switchToWs().getData<unknown>();
  const { data: named } = aboutSite.partial().safeParse(message);
  return { token: data.token, site: siteOf({ site: data.site, ...named }), said: [message] };
}

function siteOf(named: unknown): string {
  const { data, error } = aboutSite.safeParse(named);
  if (error) throw invalidInput(inputErrors(error.issues));
  return data.site;
}
