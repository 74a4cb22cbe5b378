import { signal } from "@preact/signals";
import type { Role, Session } from "#contract";
import { forget, keep, kept } from "../connection/stored.js";

const key = "palabre:console:session";
const siteKey = "palabre:console:site";

/** A moderator's sign-in on one site. */
export interface StaffSession extends Session {
  site: string;
}

export const session = signal<StaffSession | null>(current());
/** Why a session ended by itself: the API no longer takes its token, or its owner may no longer moderate. */
export type Ending = "ended" | "barred";

export const ending = signal<Ending | null>(null);

const operating: ReadonlySet<Role> = new Set<Role>(["operator", "admin"]);

/** Whether somebody tunes the site, and sees what was done on it. */
export function mayOperate({ user }: StaffSession): boolean {
  return operating.has(user.role);
}

export function enter(entered: StaffSession): void {
  keep(key, entered);
  keep(siteKey, entered.site);
  ending.value = null;
  session.value = entered;
}

/** @param why where it wasn't the moderator who ended it, which they want to know */
export function leave(why: Ending | null = null): void {
  forget(key);
  ending.value = why;
  session.value = null;
}

/** The site that somebody signed in on last, in this browser. */
export function lastSite(): string | null {
  return kept(siteKey, (value) => typeof value === "string");
}

/** Other windows of the same browser sign in and out with this one. */
export function followOtherWindows(): void {
  addEventListener("storage", (event) => {
    if (event.key === key || event.key === null) session.value = current();
  });
}

function current(): StaffSession | null {
  const found = kept(key, isSession);
  return found && Date.parse(found.expiresAt) > Date.now() ? found : null;
}

function isSession(value: unknown): value is StaffSession {
  const parts = ["token", "expiresAt", "user", "site"];
  return typeof value === "object" && value !== null && parts.every((part) => part in value);
}
