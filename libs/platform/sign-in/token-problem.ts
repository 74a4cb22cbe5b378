import { errors } from "jose";
import { Problem } from "#contract";

/** Why a JWT is refused, in words that its maker can act on. */
export function tokenProblem(error: unknown): Problem {
  if (error instanceof errors.JWTExpired)
    return new Problem("token-expired", `it was valid until ${timeOf(error.payload.exp)}`);
  if (error instanceof errors.JWTClaimValidationFailed) return claimProblem(error);
  if (error instanceof errors.JWSSignatureVerificationFailed)
    return new Problem("token-signature", "it was not signed with the key that this site has");
  if (error instanceof errors.JWKSNoMatchingKey)
    return new Problem("token-key-unknown", "none of the site's keys fits the token's `kid` and `alg`");
  if (error instanceof errors.JWKSMultipleMatchingKeys)
    return new Problem("token-key-unknown", "several of the site's keys fit: name one with `kid`");
  if (error instanceof errors.JOSEAlgNotAllowed || error instanceof errors.JOSENotSupported)
    return new Problem("token-algorithm", error.message);
  if (error instanceof errors.JOSEError) return new Problem("token-malformed", error.message);
  throw error;
}

function claimProblem({ claim, reason, payload, message }: errors.JWTClaimValidationFailed): Problem {
  if (reason === "missing") return new Problem("token-claim-missing", `it has no \`${claim}\``);
  if (claim === "aud") return new Problem("token-audience", `it is for ${JSON.stringify(payload.aud)}`);
  if (claim === "nbf")
    return new Problem("token-not-yet-valid", `it is valid from ${timeOf(payload.nbf)} on`);
  return new Problem("token-claim-invalid", message);
}

function timeOf(seconds: number | undefined): string {
  return seconds === undefined ? "an unknown time" : new Date(seconds * 1000).toISOString();
}
