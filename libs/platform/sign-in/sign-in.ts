import { LRUCache } from "lru-cache";
import { Problem } from "#contract";
import { type EndedSessions, type StoredUser, type Users, upTo } from "#store";
import type { NewsListener } from "../news/news-listener.js";
import { tellNews } from "../news/tell-news.js";
import type { RedisClient } from "../redis.js";
import { everySite, type Session, type Tokens } from "./tokens.js";

/** How long a changed role may go unnoticed, in ms. */
const userFresh = 5000;

/** How long a sign-out at another process may go unnoticed, in ms. */
const sessionFresh = 3000;

/** Which session is to end, whose, and when it would have ended anyway. */
type Ending = Pick<Session, "id" | "user" | "ends">;

export interface SignedIn {
  user: StoredUser;
  session: Session;
}

/** Tells who bears a token, and what they are on a site. */
export class SignIn {
  private readonly users = new LRUCache<string, StoredUser>({
    ...upTo(10_000),
    ttl: userFresh,
    ignoreFetchAbort: true,
    fetchMethod: async (id) => (await this.store.byId(id)) ?? undefined,
  });

  private readonly over = new LRUCache<string, boolean>({
    ...upTo(10_000),
    ttl: sessionFresh,
    ignoreFetchAbort: true,
    fetchMethod: (id) => this.ended.has(id),
  });

  constructor(
    private readonly tokens: Tokens,
    private readonly store: Users,
    private readonly ended: EndedSessions,
    private readonly redis: Pick<RedisClient, "publish">,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about !== "person") return;
        this.forget(said.user);
        if (said.session !== undefined) this.over.set(said.session, true);
      },
      missed: () => {
        this.users.clear();
        this.over.clear();
      },
    });
  }

  /** @throws Problem saying why the token is refused */
  async user(token: string, site: string | null): Promise<StoredUser> {
    return (await this.check(token, site)).user;
  }

  /** @throws Problem saying why the token is refused */
  async check(token: string, site: string | null): Promise<SignedIn> {
    const session = await this.tokens.verify(token);
    const { id, audience } = session;
    if (site !== null && audience !== site && audience !== everySite)
      throw new Problem("token-audience", `it is for "${audience}", not for "${site}"`);
    const [over, user] = await Promise.all([this.over.fetch(id), this.person(session.user)]);
    if (over || isOver(session, user))
      throw new Problem("token-ended", "its bearer has ended this session: sign in again");
    return { user, session };
  }

  /**
   * Ends a session for good, with all tokens and connections that have come of it: here at once, and at other processes as soon as they
   * hear of it, or within seconds.
   */
  async end({ id, user, ends }: Ending): Promise<void> {
    await this.ended.end(id, new Date(ends));
    this.over.set(id, true);
    await tellNews(this.redis, [{ about: "person", user, session: id }]);
  }

  /** Ends a session at a moment to come, unless that is now. */
  async endAt(session: Ending, at: Date): Promise<void> {
    if (at <= new Date()) await this.end(session);
    else await this.ended.end(session.id, new Date(session.ends), at);
  }

  /** A token that counts for so many days. */
  async issueFor(user: Pick<StoredUser, "_id" | "site">, days: number) {
    const { token } = await this.tokens.issue(user._id, user.site ?? everySite, days * 24 * 3600);
    return { token, session: await this.tokens.verify(token) };
  }

  /** Somebody whose token has been checked already. @throws Problem where they are gone since */
  async person(id: string): Promise<StoredUser> {
    const known = await this.users.fetch(id);
    if (!known || known.erasing)
      throw new Problem("sign-in-needed", "this account does not exist any more: sign in again");
    return known;
  }

  /** Of some sessions of somebody those that are not over. */
  async stillIn<One extends { _id: string; begun: Date }>(
    user: string,
    sessions: readonly One[],
  ): Promise<One[]> {
    const person = await this.person(user);
    const ended = await this.ended.among(sessions.map(({ _id }) => _id));
    return sessions.filter(
      ({ _id, begun }) => !ended.has(_id) && !isOver({ id: _id, begun: begun.getTime() }, person),
    );
  }

  /** Takes what was known of a person out of memory, after a change. */
  forget(user: string): void {
    this.users.delete(user);
  }

  /** @param before the session that goes on by it; by default another begins. @throws Problem where that has gone on for too long */
  issue(user: Pick<StoredUser, "_id" | "site">, before?: Session) {
    return this.tokens.issue(user._id, user.site ?? everySite, undefined, before);
  }
}

/** Whether somebody has ended the session with all others that were begun before. */
function isOver({ id, begun }: Pick<Session, "id" | "begun">, { sessions }: StoredUser): boolean {
  return sessions !== undefined && begun <= sessions.until.getTime() && id !== sessions.except;
}
