import {
  createLocalJWKSet,
  decodeProtectedHeader,
  errors,
  jwtVerify,
  type JWTPayload,
  type JWTVerifyGetKey,
} from "jose";
import { Problem, type PublisherClaims, publisherClaims, type Sso } from "#contract";
import type { StoredSite } from "#store";
import { tokenProblem } from "./token-problem.js";

const keyAlgorithms = ["RS256", "ES256", "EdDSA", "Ed25519"];

/**
 * Checks a publisher's JWT (RFC 7519): HS256 with the site's secret, else by its keys (JWKS, RFC 7517).
 * @throws Problem saying why it is refused
 */
export async function readPublisherToken(
  token: string,
  { _id: site, sso, formerSecret }: Pick<StoredSite, "_id" | "sso" | "formerSecret">,
): Promise<PublisherClaims> {
  try {
    const isLeft = formerSecret !== undefined && formerSecret.until > new Date();
    const payload = await verified(token, sso, isLeft ? formerSecret.secret : null);
    checkAudience(payload, site);
    return claimsOf(payload);
  } catch (error) {
    throw error instanceof Problem ? error : tokenProblem(error);
  }
}

/** @param former the secret that counts as well while another takes its place */
async function verified(token: string, { secret, jwks }: Sso, former: string | null): Promise<JWTPayload> {
  const { alg } = readHeader(token);
  if (alg === "HS256") {
    if (secret === null) throw new Problem("token-key-unknown", "this site has no secret for HS256");
    const bySecret = async (one: string) =>
      (await jwtVerify(token, new TextEncoder().encode(one), { algorithms: ["HS256"] })).payload;
    return bySecret(secret).catch((error: unknown) => {
      if (former === null || !(error instanceof errors.JWSSignatureVerificationFailed)) throw error;
      return bySecret(former);
    });
  }
  if (jwks === null)
    throw new Problem("token-algorithm", `this site takes HS256 only, the token says ${String(alg)}`);
  return (await jwtVerify(token, keyFrom(jwks), { algorithms: keyAlgorithms })).payload;
}

/** The site's key that fits a token. One that the publisher has given in a broken form is no key. */
function keyFrom(jwks: NonNullable<Sso["jwks"]>): JWTVerifyGetKey {
  const fitting = createLocalJWKSet(jwks);
  return async (header, token) => {
    try {
      return await fitting(header, token);
    } catch (error) {
      if (error instanceof errors.JOSEError) throw error;
      throw new Problem("token-key-unknown", "the site's key that fits the token cannot be read");
    }
  };
}

function readHeader(token: string) {
  try {
    return decodeProtectedHeader(token);
  } catch {
    throw new Problem("token-malformed", "it is not a JWT: three parts in base64url with dots between");
  }
}

function checkAudience({ aud }: JWTPayload, site: string): void {
  if (aud === undefined || [aud].flat().includes(site)) return;
  throw new Problem("token-audience", `it is for ${JSON.stringify(aud)}, not for "${site}"`);
}

function claimsOf(payload: JWTPayload): PublisherClaims {
  const { data, error } = publisherClaims.safeParse(payload);
  if (data) return data;
  const [issue] = error.issues;
  const claim = issue?.path.join(".") ?? "";
  if (issue?.code === "invalid_type" && !(claim in payload))
    throw new Problem("token-claim-missing", `it has no \`${claim}\``);
  throw new Problem("token-claim-invalid", `\`${claim}\`: ${issue?.message ?? "is wrong"}`);
}
