import { randomBytes } from "node:crypto";
import type { Connection } from "mongoose";

interface Secret {
  _id: string;
  secret: string;
}

/** The secret that this installation signs with: made by whoever starts first, the same for all processes. */
export async function installationSecret(connection: Connection): Promise<Uint8Array> {
  const secrets = connection.collection<Secret>("installation");
  const found = await secrets.findOneAndUpdate(
    { _id: "tokens" },
    { $setOnInsert: { secret: randomBytes(32).toString("base64url") } },
    { upsert: true, returnDocument: "after" },
  );
  if (!found) throw new Error("The installation's secret could not be read back");
  return new TextEncoder().encode(found.secret);
}
