import { type ReadonlySignal, signal, type Signal } from "@preact/signals";
import type { Session } from "#contract";
import { forget, keep, kept } from "../connection/stored.js";

export interface Account {
  session: ReadonlySignal<Session | null>;
  token: () => string | null;
  enter: (session: Session) => void;
  /** @param why what the reader wants to know of it: the API no longer takes the token, or they have had themselves erased */
  leave: (why?: Ending) => void;
  /** why the last session ended, where it did so otherwise than by signing out */
  ended: Signal<Ending | null>;
}

type Ending = "expired" | "erased";

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
  const ended = signal<Ending | null>(null);
  addEventListener("storage", (event) => {
    if (event.key === key) session.value = current();
  });
  return {
    session,
    ended,
    token: () => session.value?.token ?? null,
    enter(entered) {
      keep(key, entered);
      ended.value = null;
      session.value = entered;
    },
    leave(why) {
      forget(key);
      if (session.value) ended.value = why ?? null;
      session.value = null;
    },
  };
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === "object" && value !== null && "token" in value && "expiresAt" in value && "user" in value
  );
}
