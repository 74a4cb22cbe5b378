import { mongo } from "mongoose";

const duplicateKey = 11_000;

/** Whether a write failed because a unique index has its key already. */
export function isDuplicateKey(error: unknown): boolean {
  return error instanceof mongo.MongoServerError && error.code === duplicateKey;
}

/** Whether of several writes that were made without an order none failed for anything else. */
export function areDuplicateKeys(error: unknown): boolean {
  return (
    error instanceof mongo.MongoBulkWriteError &&
    [error.writeErrors].flat().every(({ code }) => code === duplicateKey)
  );
}
