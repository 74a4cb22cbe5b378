import { Types } from "mongoose";

/** A new id: 24 hexadecimal digits, in the order of time, so that indexes grow at their end. */
export function newId(): string {
  return new Types.ObjectId().toHexString();
}
