import { batch, signal, type Signal } from "@preact/signals";
import type { Notification, Notifications } from "#contract";
import { mePath } from "../account/me-path.js";
import type { Account } from "../account/session.js";
import { going } from "../connection/ask.js";
import type { Setting } from "../reading/discussion.js";

/** What concerns somebody, the newest first, and how much of it they have not seen yet. */
export interface Bell {
  heard: Signal<readonly Notification[]>;
  unread: Signal<number>;
  /** where the list goes on; null at its end */
  next: Signal<string | null>;
}

type Asking = Pick<Setting, "account" | "ask">;

const bells = new WeakMap<Account, Bell>();
const refreshing = new WeakMap<Account, Promise<void>>();

/** The bell of an account: the same for all discussions of a page. */
export function bellOf(account: Account): Bell {
  const known = bells.get(account);
  if (known) return known;
  const bell: Bell = { heard: signal([]), unread: signal(0), next: signal(null) };
  bells.set(account, bell);
  let whose = account.session.peek()?.user.id;
  account.session.subscribe((session) => {
    if (session?.user.id !== whose) silence(bell);
    whose = session?.user.id;
  });
  return bell;
}

function silence({ heard, unread, next }: Bell): void {
  batch(() => {
    heard.value = [];
    unread.value = 0;
    next.value = null;
  });
}

/** Takes what has just happened; each discussion of a page hears of it once. */
export function ring(account: Account, notification: Notification): void {
  const { heard, unread } = bellOf(account);
  if (heard.value.some(({ id }) => id === notification.id)) return;
  batch(() => {
    heard.value = [notification, ...heard.value];
    if (!notification.read) unread.value += 1;
  });
}

/** Asks what has happened meanwhile; once at a time. */
export function refresh({ account, ask }: Asking): Promise<void> {
  const known = refreshing.get(account);
  if (known) return known;
  const asked = ask<Notifications>(mePath("/notifications"), { signed: true })
    .then(({ items, unread, next }) =>
      batch(() => {
        const bell = bellOf(account);
        bell.heard.value = items;
        bell.unread.value = unread;
        bell.next.value = next;
      }),
    )
    .finally(() => refreshing.delete(account));
  refreshing.set(account, asked);
  return asked;
}

/** Asks for what happened earlier. */
export async function further({ account, ask }: Asking): Promise<void> {
  const { heard, next } = bellOf(account);
  const path = mePath(`/notifications${going(next.value ?? undefined, "?")}`);
  const page = await ask<Notifications>(path, { signed: true });
  const known = new Set(heard.value.map(({ id }) => id));
  batch(() => {
    heard.value = [...heard.value, ...page.items.filter(({ id }) => !known.has(id))];
    next.value = page.next;
  });
}

/** Notes that all of it has been seen. What was new stays marked until it is listed again. */
export async function seen({ account, ask }: Asking): Promise<void> {
  const { heard, unread } = bellOf(account);
  const until = heard.value[0]?.at;
  if (until === undefined || unread.value === 0) return;
  unread.value = 0;
  await ask(mePath("/notifications/read"), { method: "POST", body: { until }, signed: true });
}
