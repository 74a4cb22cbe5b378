import type { Connection } from "mongoose";
import { ApiKeys, Secrets, Users } from "#store";
import {
  bytesOf,
  newSecret,
  onlySecret,
  secretName,
  secretsIn,
  storedSecret,
} from "./installation-secret.js";
import { Seals } from "./seals.js";
import { lifetimeSeconds } from "./tokens.js";

/** When the secret in use began, and until when the one before it counts. */
export interface Change {
  from: Date;
  until: Date;
}

/**
 * Makes another secret of the installation, beside the one that there is, which counts until the last token that it has signed expires:
 * those of people, and of servers of sites.
 * @param lead how long all processes have to read it before anybody signs with it, in ms
 * @returns null where another change still goes on
 */
export async function changeSecret(connection: Connection, lead: number): Promise<Change | null> {
  const { secret, former } = await storedSecret(connection);
  if (former && former.until > new Date()) return null;
  // where the one before was broken off, something may still be sealed with what is about to be forgotten
  await sealAnew(connection);
  const from = new Date(Date.now() + lead);
  const until = await lastSigned(connection, from);
  const change = { secret: newSecret(), from, former: { secret, until } };
  const { modifiedCount } = await secretsIn(connection).updateOne(
    { _id: secretName, secret },
    { $set: change },
  );
  return modifiedCount === 1 ? { from, until } : null;
}

/** The change that goes on; null where no former secret counts. */
export async function changeGoingOn(connection: Connection): Promise<Change | null> {
  const { from, former } = await storedSecret(connection);
  return from && former && former.until > new Date() ? { from, until: former.until } : null;
}

/**
 * Once the secret in use has begun, seals with it what is sealed with the former, and counts in what that has signed until it began.
 * It may be broken off, and done again.
 * @returns the change as it is then
 */
export async function settleSecret(connection: Connection, { from }: Change): Promise<Change> {
  await sealAnew(connection);
  const until = await lastSigned(connection, from);
  await secretsIn(connection).updateOne(
    { _id: secretName, from, former: { $exists: true } },
    { $set: { "former.until": until } },
  );
  return { from, until };
}

/** Ends the former secret before its time: what it has signed counts no more once the processes know, within a minute. */
export async function endFormer(connection: Connection): Promise<void> {
  await sealAnew(connection);
  await secretsIn(connection).updateOne({ _id: secretName }, { $unset: { former: 1, from: 1 } });
}

/** When the last token expires that was signed until a moment. */
async function lastSigned(connection: Connection, until: Date): Promise<Date> {
  const keys = await new ApiKeys(connection).lastEnd(until);
  return new Date(Math.max(until.getTime() + lifetimeSeconds * 1000, keys?.getTime() ?? 0));
}

async function sealAnew(connection: Connection): Promise<void> {
  const { secret, former } = await storedSecret(connection);
  if (!former) return;
  const seals = new Seals(onlySecret(bytesOf(secret)));
  const before = new Seals(onlySecret(bytesOf(former.secret)));
  const again = (sealed: string, owner: string) => {
    const opened = before.opened(sealed, owner);
    return opened && seals.seal(opened, owner);
  };
  for (const store of [new Users(connection), new Secrets(connection)]) await store.sealAnew(again);
}
