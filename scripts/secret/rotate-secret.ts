import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Connection } from "mongoose";
import { readStartConfiguration } from "#platform/configuration.js";
import {
  type Change,
  changeGoingOn,
  changeSecret,
  endFormer,
  settleSecret,
} from "#platform/sign-in/change-secret.js";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { withDatabase } from "../database.js";

/** How long all processes have to learn of a secret, each of which looks every minute, before any signs with it, in ms. */
const longEnough = 90_000;

/**
 * Replaces the secret of the installation. What the one before it has signed goes on counting until it expires, unless that is ended.
 * @param lead how long processes have to learn of it, in ms; none run beside the embedded database
 * @returns what was done, in a few lines
 * @throws ConfigurationError, DeadEnd where it can't
 */
export async function rotateSecret(
  env: NodeJS.ProcessEnv,
  args: string[],
  lead = readStartConfiguration(env).mongodbUri === null ? 0 : longEnough,
): Promise<string> {
  const isEnd = endsFormer(args);
  return withDatabase(env, (connection) => (isEnd ? end(connection) : rotate(connection, lead)));
}

async function rotate(connection: Connection, lead: number): Promise<string> {
  const going = await changeGoingOn(connection);
  if (going) throw stillGoing(await settled(connection, going));
  const change = await changeSecret(connection, lead);
  if (!change) throw new DeadEnd("Somebody else is replacing the secret at this moment: let them");
  const { until } = await settled(connection, change);
  return `The installation has another secret, and all that it keeps is sealed with it.
What the former has signed counts until ${until.toISOString()}: nobody has to sign in again.`;
}

async function end(connection: Connection): Promise<string> {
  const going = await changeGoingOn(connection);
  if (!going) throw new DeadEnd("No former secret counts any more: there is nothing to end");
  await settled(connection, going);
  await endFormer(connection);
  return "The former secret has ended: within a minute, what it has signed counts nowhere any more";
}

async function settled(connection: Connection, change: Change): Promise<Change> {
  await pause(Math.max(0, change.from.getTime() - Date.now()));
  return settleSecret(connection, change);
}

function stillGoing({ from, until }: Change): DeadEnd {
  return new DeadEnd(`The secret was replaced at ${from.toISOString()}, and the one before it counts until ${until.toISOString()}: replace it again then.
If it must not count any longer: npm run rotate-secret -- --end-former. Whoever has signed in before then and not had their token renewed signs in again, and keys of sites from before are to be made anew.`);
}

/** @throws DeadEnd for anything but `--end-former` */
function endsFormer(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { "end-former": { type: "boolean", default: false } } }).values[
      "end-former"
    ];
  } catch (error) {
    const { message } = error instanceof Error ? error : { message: "" };
    throw new DeadEnd(
      `${message}\nGive nothing to replace the secret, or: npm run rotate-secret -- --end-former`,
    );
  }
}
