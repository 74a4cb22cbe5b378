import { z } from "zod";
import { divideRelay } from "#store";
import { DeadEnd } from "../bootstrap/dead-end.js";
import { withDatabase } from "../database.js";

/** Each part reads all of the stream: more than these cost more than they bring. */
const mostParts = 32;

const parts = z.tuple([z.coerce.number().int().min(1).max(mostParts)]);

/**
 * Divides the relay into so many parts, while it goes on.
 * @returns what was done, in a line
 * @throws ConfigurationError, DeadEnd where it can't
 */
export async function divide(env: NodeJS.ProcessEnv, args: string[]): Promise<string> {
  const { data } = parts.safeParse(args);
  if (!data)
    throw new DeadEnd(`Say how many parts, from 1 to ${mostParts}, as in: npm run divide-relay -- 4`);
  const [count] = data;
  const isDivided = await withDatabase(env, (connection) => divideRelay(connection, count));
  if (!isDivided)
    throw new DeadEnd("The relay still comes to what the restored backup had left: try again in a moment");
  return count === 1
    ? "The relay is one part, which one worker leads"
    : `The relay has ${count} parts, which the workers share`;
}
