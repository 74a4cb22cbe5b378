import { mongo } from "mongoose";

/** Whether a write failed because a unique index has its key already. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === 11000;
}
