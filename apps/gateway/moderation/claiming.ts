import { Injectable, Logger } from "@nestjs/common";
import type { CaseClaims, CaseRef, Held } from "#platform";
import type { Me } from "#discussion";

/** So many cases one connection may look at; the oldest claim beyond is left to time. */
const mostClaims = 100;

/** A claim that a connection has made, on a comment or on an appeal. */
interface Made {
  claims: CaseClaims;
  ref: CaseRef;
  held: Held;
}

/** What was claimed by each connection: who goes leaves it to others. */
@Injectable()
export class Claiming {
  private readonly logger = new Logger("claims");
  private readonly bySocket = new Map<string, Map<string, Made>>();

  /** @throws Problem where somebody else has it, or nothing is left to look at */
  async take(socket: string, claims: CaseClaims, ref: CaseRef, me: Me): Promise<void> {
    this.note(socket, { claims, ref, held: await claims.take(ref, me) });
  }

  /** @returns the first of several cases that could be had, which is theirs now */
  async takeFirst(
    socket: string,
    claims: CaseClaims,
    { site, ids }: { site: string; ids: readonly string[] },
    me: Me,
  ): Promise<string | null> {
    const taken = await claims.takeFirst(site, ids, me);
    if (!taken) return null;
    const { id, held } = taken;
    this.note(socket, { claims, ref: { site, id }, held });
    return id;
  }

  private note(socket: string, made: Made): void {
    const known = this.bySocket.get(socket) ?? new Map<string, Made>();
    known.delete(made.ref.id);
    this.bySocket.set(socket, known.set(made.ref.id, made));
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size > mostClaims) known.delete(oldest);
  }

  /** @throws Problem where somebody else has it */
  async release(socket: string, claims: CaseClaims, ref: CaseRef, owner: string): Promise<void> {
    this.bySocket.get(socket)?.delete(ref.id);
    await claims.release(ref, owner);
  }

  /** The connection is gone, or at another site. */
  leave(socket: string): void {
    const left = [...(this.bySocket.get(socket)?.values() ?? [])];
    this.bySocket.delete(socket);
    Promise.all(left.map(({ claims, ref, held }) => claims.leave(ref, held))).catch((error: unknown) =>
      this.logger.debug(error),
    );
  }
}
