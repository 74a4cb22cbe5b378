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
  const account = new OpenAccount(key);
  accounts.set(key, account);
  return account;
}

/** A class, since what is made of it outlives the elements, and a function inside theirs would keep them. */
class OpenAccount implements Account {
  readonly session = signal<Session | null>(null);
  readonly ended = signal<Ending | null>(null);

  constructor(private readonly key: string) {
    this.#read();
    addEventListener("storage", (event) => {
      if (event.key === key) this.#read();
    });
  }

  readonly token = () => this.session.value?.token ?? null;

  enter(entered: Session): void {
    keep(this.key, entered);
    this.ended.value = null;
    this.session.value = entered;
  }

  leave(why?: Ending): void {
    forget(this.key);
    if (this.session.value) this.ended.value = why ?? null;
    this.session.value = null;
  }

  #read(): void {
    const session = kept(this.key, isSession);
    this.session.value = session && Date.parse(session.expiresAt) > Date.now() ? session : null;
  }
}

function isSession(value: unknown): value is Session {
  return (
    typeof value === "object" && value !== null && "token" in value && "expiresAt" in value && "user" in value
  );
}
