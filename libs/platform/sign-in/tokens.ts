import { createHash, randomUUID } from "node:crypto";
import { errors, jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import { Problem } from "#contract";
import { tokenProblem } from "./token-problem.js";

/** How long a sign-in lasts. */
const lifetimeSeconds = 7 * 24 * 3600;

/** The audience of the installation's admin, who is at home on every site. */
export const everySite = "*";

/** What a token stands for. */
export interface Session {
  /** tells it from all others, and is no use for signing in */
  id: string;
  user: string;
  /** the site it is for, or `everySite` */
  audience: string;
  /** ms */
  issued: number;
  /** ms */
  expires: number;
}

/** Palabre's own tokens: JWT, HS256, with the installation's secret. */
export class Tokens {
  private readonly verified = new LRUCache<string, Session>({ max: 10_000 });

  constructor(private readonly secret: Uint8Array) {}

  async issue(
    user: string,
    audience: string,
    lifetime = lifetimeSeconds,
  ): Promise<{ token: string; expiresAt: string }> {
    const now = Date.now();
    const expires = Math.floor(now / 1000) + lifetime;
    const token = await new SignJWT()
      .setProtectedHeader({ alg: "HS256" })
      .setSubject(user)
      .setAudience(audience)
      .setJti(randomUUID())
      // finer than whole seconds, as RFC 7519 allows: a session may be begun right after all others were ended
      .setIssuedAt(now / 1000)
      .setExpirationTime(expires)
      .sign(this.secret);
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
      const { payload } = await jwtVerify(token, this.secret, {
        algorithms: ["HS256"],
        requiredClaims: ["sub", "aud", "exp"],
      });
      const { sub, aud, iat = 0, exp } = payload;
      if (sub === undefined || typeof aud !== "string" || exp === undefined)
        throw new errors.JWTInvalid("the claims are not those of a token of this installation");
      return { id: idOf(token), user: sub, audience: aud, issued: iat * 1000, expires: exp * 1000 };
    } catch (error) {
      throw tokenProblem(error);
    }
  }
}

/** By what was signed alone: base64url writes the same signature in several ways. */
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
