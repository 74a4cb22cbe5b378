import { Webhook } from "standardwebhooks";

/** What is posted. */
export interface Letter {
  headers: Record<string, string>;
  body: string;
}

interface Unsigned {
  /** the same in each try */
  id: string;
  body: string;
  /** null: it is sent unsigned */
  secret: string | null;
  now: Date;
}

/** `whsec_` and base64, or else the key itself. */
function signer(secret: string): Webhook {
  return new Webhook(secret, secret.startsWith("whsec_") ? {} : { format: "raw" });
}

/** As Standard Webhooks has it: the same id in each try, signed anew each time. */
export function signedLetter({ id, body, secret, now }: Unsigned): Letter {
  return {
    headers: {
      "content-type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      ...(secret === null ? {} : { "webhook-signature": signer(secret).sign(id, now, body) }),
    },
    body,
  };
}
