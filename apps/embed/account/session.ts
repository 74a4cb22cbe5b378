import { signal, type ReadonlySignal } from "@preact/signals";
import type { Session } from "#contract";
import { forget, keep, kept } from "../connection/stored.js";

export interface Account {
  session: ReadonlySignal<Session | null>;
  token: () => string | null;
  enter: (session: Session) => void;
  /** @param expired the API no longer takes the token, which the reader wants to know */
  leave: (expired?: "expired") => void;
  /** whether the last session ended by itself */
  ended: ReadonlySignal<boolean>;
}

const accounts = new Map<string, Account>();

/** The reader's account on a site: one for all elements of the page, and kept for the next page. */
export function accountOn(base: URL, site: string): Account {
  const key = `palabre:session:${base.origin}:${site}`;
  const known = accounts.get(key);
  if (known) return known;
  const account = openAccount(key);
  accounts.set(key, account);
  return account;
}

function openAccount(key: string): Account {
  const current = () => {
    const session = kept(key, isSession);
    return session && Date.parse(session.expiresAt) > Date.now() ? session : null;
  };
  const session = signal(current());
  const ended = signal(false);
  addEventListener("storage", (event) => {
    if (event.key === key) session.value = current();
  });
  return {
    session,
    ended,
    token: () => session.value?.token ?? null,
    enter(entered) {
      keep(key, entered);
      ended.value = false;
      session.value = entered;
    },
    leave(expired) {
      forget(key);
      ended.value = expired !== undefined && session.value !== null;
      session.value = null;
    },
  };
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === "object" && value !== null && "token" in value && "expiresAt" in value && "user" in value
  );
}
