import { ReplyError } from "ioredis";

/** What Redis answers while it begins, is full, can't write to its disk, works on a script, or only follows another. */
const states = /^(?:OOM|LOADING|MISCONF|BUSY|READONLY|MASTERDOWN|NOREPLICAS|CLUSTERDOWN|EXECABORT)\b/;

/** What ioredis says of a command that had no answer; only the first has a name of its own. */
const unanswered = new Set([
  "MaxRetriesPerRequestError",
  "Command timed out",
  "Connection is closed.",
  "Stream isn't writeable and enableOfflineQueue options is false",
]);

/** Whether it is the state of Redis that kept it from something, and not what it was asked: later it may do the same. */
export function isRedisAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error instanceof ReplyError
    ? states.test(error.message)
    : unanswered.has(error.name) || unanswered.has(error.message);
}
