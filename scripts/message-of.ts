import { types } from "node:util";

/** What an error says, wherever it comes from. */
export function messageOf(error: unknown): string {
  return types.isNativeError(error) ? error.message || error.name : String(error);
}
