import { Injectable, Logger } from "@nestjs/common";
import { Claims, type CommentRef, type Held } from "#platform";
import type { Colleague } from "#contract";

/** So many cases one connection may look at; the oldest claim beyond is left to time. */
const mostClaims = 100;

/** What was claimed by each connection: who goes leaves it to others. */
@Injectable()
export class Claiming {
  private readonly logger = new Logger("claims");
  private readonly bySocket = new Map<string, Map<string, { ref: CommentRef; held: Held }>>();

  constructor(private readonly claims: Claims) {}

  /** @throws Problem where somebody else has it, or nothing is left to look at */
  async take(socket: string, ref: CommentRef, me: Colleague): Promise<void> {
    this.note(socket, ref, await this.claims.take(ref, me));
  }

  /** @returns the first of several cases that could be had, which is theirs now */
  async takeFirst(
    socket: string,
    site: string,
    comments: readonly string[],
    me: Colleague,
  ): Promise<string | null> {
    const taken = await this.claims.takeFirst(site, comments, me);
    if (!taken) return null;
    this.note(socket, { site, comment: taken.comment }, taken.held);
    return taken.comment;
  }

  private note(socket: string, ref: CommentRef, held: Held): void {
    const known = this.bySocket.get(socket) ?? new Map<string, { ref: CommentRef; held: Held }>();
    known.delete(ref.comment);
    this.bySocket.set(socket, known.set(ref.comment, { ref, held }));
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > mostClaims) known.delete(oldest);
  }

  /** @throws Problem where somebody else has it */
  async release(socket: string, ref: CommentRef, owner: string): Promise<void> {
    this.bySocket.get(socket)?.delete(ref.comment);
    await this.claims.release(ref, owner);
  }

  /** The connection is gone, or at another site. */
  leave(socket: string): void {
    const left = [...(this.bySocket.get(socket)?.values() ?? [])];
    this.bySocket.delete(socket);
    Promise.all(left.map(({ ref, held }) => this.claims.leave(ref, held))).catch((error: unknown) =>
      this.logger.debug(error),
    );
  }
}
