import { createHash, randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { errors, type JWTPayload, jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import { Problem } from "#contract";
import type { Secrets } from "./installation-secret.js";
import { tokenProblem } from "./token-problem.js";
import { upTo } from "#store";

/** How long a token counts, and for how long after the sign-in it is renewed, in s. What is renewed counts as long as any: readers' pages
 *  renew what ends within a day. */
export const lifetimeSeconds = 7 * 24 * 3600;
const longestSignIn = 90 * 24 * 3600;

/** The audience of the installation's admin, who is at home on every site. */
export const everySite = "*";

/** What a token stands for. */
export interface Session {
  /** tells the sign-in from all others, is that of all tokens that came of it, and is no use for signing in */
  id: string;
  user: string;
  /** the site it is for, or `everySite` */
  audience: string;
  /** when its bearer signed in, in ms */
  begun: number;
  /** ms */
  expires: number;
  /** when the last token that may come of the sign-in expires, in ms */
  ends: number;
}

/** Palabre's own tokens: JWT, HS256, with the installation's secret. */
export class Tokens {
  private readonly verified = new LRUCache<string, Session>({ ...upTo(10_000) });

  constructor(private readonly secrets: Secrets) {
    secrets.onChange(() => this.verified.clear());
  }

  /**
   * @param lifetime s
   * @param before the session that the token renews; by default it begins one
   * @throws Problem where that has gone on for too long
   */
  async issue(
    user: string,
    audience: string,
    lifetime = lifetimeSeconds,
    before?: Pick<Session, "id" | "begun">,
  ): Promise<{ token: string; expiresAt: string }> {
    const now = Date.now();
    const { id, begun } = before ?? { id: randomUUID(), begun: now };
    if (begun + longestSignIn * 1000 <= now)
      throw new Problem("token-expired", "you have signed in too long ago: sign in again");
    const expires = Math.floor(now / 1000) + lifetime;
    const token = await new SignJWT({ sid: id, auth_time: begun / 1000 })
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(user)
      .setAudience(audience)
      .setJti(randomUUID())
      // finer than whole seconds, as RFC 7519 allows: a session may be begun right after all others were ended
      .setIssuedAt(now / 1000)
      .setExpirationTime(expires)
      .sign(this.secrets.current);
    return { token, expiresAt: new Date(expires * 1000).toISOString() };
  }

  /** @throws Problem saying why the token is refused */
  async verify(token: string): Promise<Session> {
    const known = this.verified.get(token);
    if (known && known.expires > Date.now()) return known;
    const fresh = await this.check(token);
    this.verified.set(token, fresh);
    return fresh;
  }

  private async check(token: string): Promise<Session> {
    try {
      const payload = await this.signed(token);
      const { sub, aud, iat = 0, exp, sid, auth_time: signedIn } = payload;
      if (sub === undefined || typeof aud !== "string" || exp === undefined)
        throw new errors.JWTInvalid("the claims are not those of a token of this installation");
      const id = typeof sid === "string" ? sid : idOf(token);
      const begun = 1000 * (typeof signedIn === "number" ? signedIn : iat);
      const expires = exp * 1000;
      return { id, user: sub, audience: aud, begun, expires, ends: endOf({ begun, expires }) };
    } catch (error) {
      throw tokenProblem(error);
    }
  }

  /** Where no signature holds, another process may have a secret that is not known here yet. */
  private async signed(token: string): Promise<JWTPayload> {
    const tried = this.secrets.counting;
    try {
      return await signedWith(tried, token);
    } catch (error) {
      if (!isUnsigned(error)) throw error;
      await this.secrets.again();
      // somebody else may have looked while this was checked
      if (isDeepStrictEqual(this.secrets.counting, tried)) throw error;
      return signedWith(this.secrets.counting, token);
    }
  }
}

/** What a token says that one of some secrets has signed. */
async function signedWith([secret, ...others]: readonly Uint8Array[], token: string): Promise<JWTPayload> {
  if (secret === undefined) throw new errors.JWSSignatureVerificationFailed();
  try {
    const options = { algorithms: ["HS256"], requiredClaims: ["sub", "aud", "exp"] };
    return (await jwtVerify(token, secret, options)).payload;
  } catch (error) {
    if (!isUnsigned(error)) throw error;
    return signedWith(others, token);
  }
}

function isUnsigned(error: unknown): boolean {
  return error instanceof errors.JWSSignatureVerificationFailed;
}

/** When the last token that may come of a sign-in expires, in ms. */
export function endOf({ begun, expires }: Pick<Session, "begun" | "expires">): number {
  return Math.max(expires, begun + (longestSignIn + lifetimeSeconds) * 1000);
}

/** Of a token from before sign-ins had names; by what was signed alone: base64url writes the same signature in several ways. */
function idOf(token: string): string {
  return createHash("sha256")
    .update(token.slice(0, token.lastIndexOf(".")))
    .digest("base64url");
}

/** The bearer token of an `Authorization` header; null without one. @throws Problem */
export function bearer(header: string | undefined): string | null {
  if (header === undefined) return null;
  const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(header) ?? [];
  if (token === undefined)
    throw new Problem("token-malformed", "Authorization must be `Bearer`, a space and the token");
  return token;
}
