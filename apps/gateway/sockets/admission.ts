import { isIP } from "node:net";
import proxyAddr from "@fastify/proxy-addr";
import { Inject, Injectable } from "@nestjs/common";
import type { Namespace, Socket } from "socket.io";
import { z } from "zod";
import { Problem, problems, textLanguage, type TextLanguage } from "#contract";
import {
  type Configuration,
  configurationToken,
  InstallationSecret,
  NewsListener,
  SignIn,
  type SocketToken,
  Tokens,
} from "#platform";
import { countSocket } from "../metrics/sockets.js";
import { acknowledgement } from "./acknowledgement.js";
import { Draining } from "./draining.js";
import { OpenSockets } from "./open-sockets.js";

/** Connections that one process takes, and that one address may have. Behind a proxy on this machine all come from loopback. */
const mostConnections = 20_000;
const mostPerAddress = 1000;
const isLoopback = (address: string) => /^(::ffff:)?127\.|^::1$/.test(address);

/** When somebody who is not let in may try again, in s: soon where another gateway takes over, later where too many are here. */
const soon = 5;
const later = 30;

/** Messages that one connection may send in each span of so many ms. */
const mostMessages = 60;
const messagesSpan = 10_000;

/** What a timer can be set to, in ms: one that is set to more goes off at once. Keys of a site's server last longer. */
const longestTimer = 2 ** 31 - 1;

const handshake = z.object({
  token: z.string().min(1).max(8192).nullish(),
  lang: textLanguage.optional().catch(undefined),
});

/** Who is at the other end of a socket. */
export interface SocketData extends SocketToken {
  /** null for a reader who is not signed in */
  user: string | null;
  language: TextLanguage | null;
}

/** Lets connections in: who they are is checked at the handshake, how many and how busy they are all along. */
@Injectable()
export class Admission {
  private readonly perAddress = new Map<string, number>();
  /** whose connections are here, each with its token */
  private readonly bearers = new Map<string, Map<Socket, string>>();
  private connections = 0;

  constructor(
    private readonly tokens: Tokens,
    private readonly signIn: SignIn,
    @Inject(configurationToken) private readonly configuration: Configuration,
    private readonly draining: Draining,
    private readonly open: OpenSockets,
    news: NewsListener,
    secret: InstallationSecret,
  ) {
    secret.onChange(() => void this.checkAll());
    news.add({
      heard: (said) => {
        if (said.about === "person") void this.checkAgain(said.user);
      },
      missed: () => void this.checkAll(),
    });
  }

  /** @param messages that one connection may send in ten seconds */
  guard(namespace: Namespace, messages = mostMessages): void {
    this.open.of(namespace);
    namespace.use((socket, next) => {
      this.admit(socket, messages).then(
        () => next(),
        (error: unknown) => next(refusalOf(error)),
      );
    });
  }

  /** Ends the connections of somebody whose sessions are over. */
  private async checkAgain(user: string): Promise<void> {
    for (const [socket, token] of this.bearers.get(user) ?? [])
      if (!(await this.isStillIn(token))) socket.disconnect(true);
  }

  private async checkAll(): Promise<void> {
    for (const user of [...this.bearers.keys()]) await this.checkAgain(user);
  }

  private async isStillIn(token: string): Promise<boolean> {
    try {
      await this.signIn.user(token, null);
      return true;
    } catch (error) {
      return !(error instanceof Problem && error.status === 401);
    }
  }

  /** Remembers by which token somebody has come in, as long as they are here. */
  private remember(socket: Socket, user: string, token: string): void {
    const sockets = this.bearers.get(user) ?? new Map<Socket, string>();
    this.bearers.set(user, sockets.set(socket, token));
    socket.once("disconnect", () => {
      sockets.delete(socket);
      if (sockets.size === 0) this.bearers.delete(user);
    });
  }

  /** @throws Problem */
  private async admit(socket: Socket, messages: number): Promise<void> {
    const address = proxyAddr(socket.request, [...this.configuration.trustedProxies]);
    const count = this.perAddress.get(address) ?? 0;
    if (this.draining.isDraining)
      throw new Problem("unavailable", "this gateway is about to end", { retryAfter: soon });
    if (this.connections >= mostConnections)
      throw new Problem("unavailable", "this gateway has all it can take", { retryAfter: later });
    if (count >= mostPerAddress && !isLoopback(address))
      throw new Problem("rate-limited", `an address may have ${mostPerAddress} connections`, {
        retryAfter: later,
      });
    const { token = null, lang } = handshake.catch({}).parse(socket.handshake.auth);
    const data: SocketData = { user: null, token, language: lang ?? null };
    if (token !== null) data.user = await this.checked(socket, token);
    socket.data = data;
    this.count(socket, isIP(address) ? address : "unknown");
    limitMessages(socket, messages);
  }

  private async checked(socket: Socket, token: string): Promise<string> {
    const { expires } = await this.tokens.verify(token);
    const { _id } = await this.signIn.user(token, null);
    const left = Math.min(longestTimer, Math.max(0, expires - Date.now()));
    const ending = setTimeout(() => socket.disconnect(true), left);
    socket.once("disconnect", () => clearTimeout(ending));
    this.remember(socket, _id, token);
    return _id;
  }

  private count(socket: Socket, address: string): void {
    countSocket(socket);
    this.connections++;
    this.perAddress.set(address, (this.perAddress.get(address) ?? 0) + 1);
    socket.once("disconnect", () => {
      this.connections--;
      const left = (this.perAddress.get(address) ?? 1) - 1;
      if (left > 0) this.perAddress.set(address, left);
      else this.perAddress.delete(address);
    });
  }
}

/** A connection that says too much is refused, and closed where it goes on. */
function limitMessages(socket: Socket, most: number): void {
  let said = 0;
  let began = Date.now();
  socket.use(([, ...parts], next) => {
    if (Date.now() - began > messagesSpan) [said, began] = [0, Date.now()];
    said++;
    if (said > 2 * most) socket.disconnect(true);
    else if (said <= most) next();
    else refuse(parts, new Problem("rate-limited", `${most} messages in ${messagesSpan / 1000} s`));
  });
}

/** Messages that nobody here understands are refused like any other. */
export function refuseUnknown(socket: Socket, known: ReadonlySet<string>): void {
  socket.use(([event, ...parts], next) => {
    if (known.has(event)) next();
    else refuse(parts, new Problem("route-unknown", `say one of ${[...known].join(", ")}`));
  });
}

function refuse(parts: readonly unknown[], problem: Problem): void {
  acknowledgement(parts)?.({ error: problem.details });
}

/** What `connect_error` brings: its `data` is the problem. */
function refusalOf(error: unknown): Error {
  const problem = error instanceof Problem ? error : new Problem("internal", problems.internal.title);
  return Object.assign(new Error(problem.details.title), { data: problem.details });
}
