import type { Setting } from "../reading/discussion.js";

/** Ends the session here, and at the server, where nobody else can go on by it. */
export function signOut({ account, ask }: Pick<Setting, "account" | "ask">): void {
  // asked in the session's own name, which is forgotten right after
  ask("/../../auth/logout", { method: "POST", signed: true }).catch(() => undefined);
  account.leave();
}
