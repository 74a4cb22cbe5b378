import { Logger } from "@nestjs/common";
import { LRUCache } from "lru-cache";
import { type SignIns, upTo } from "#store";
import { deviceOf } from "./device-of.js";
import type { SignIn } from "./sign-in.js";
import type { Session } from "./tokens.js";

/** How long a use is not noted after one that was, in ms. */
const restingFor = 5 * 60_000;

/** Notes by which sign-ins those are in who have a password, so that they can see it. What a publisher or a key lets in is theirs to see. */
export class NoteSignIns {
  private readonly logger = new Logger("sign-in");
  private readonly noted = new LRUCache<string, true>({ ...upTo(50_000), ttl: restingFor });

  constructor(
    private readonly signIn: SignIn,
    private readonly store: SignIns,
  ) {}

  /** Nobody waits for it, and no request fails by it: the next use is noted as well. */
  used(session: Session, userAgent: string | undefined): void {
    if (this.noted.has(session.id)) return;
    this.begun(session, userAgent).catch((error: unknown) => {
      this.noted.delete(session.id);
      this.logger.warn(error);
    });
  }

  async begun(session: Session, userAgent: string | undefined): Promise<void> {
    const { id: _id, user, begun, expires } = session;
    this.noted.set(_id, true);
    const { site, passwordHash } = await this.signIn.person(user);
    if (passwordHash === undefined) return;
    const moments = { begun: new Date(begun), used: new Date(), until: new Date(expires) };
    await this.store.note({ _id, site, user, ...moments, ...deviceOf(userAgent) });
  }
}
