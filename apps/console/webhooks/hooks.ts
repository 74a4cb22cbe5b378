import type { ShownSettings, ShownWebhook, Webhook } from "#contract";
import type { Work } from "../work/work.js";

/** What is changed of one webhook: null takes it off the list. */
export type Change = (Partial<Webhook> & Pick<Webhook, "id">) | { id: string; gone: true };

/** Changes one webhook of the site, or adds one; the others stay as they are by then. */
export async function changeHook({ ask }: Work, change: Change): Promise<void> {
  const { webhooks: before } = await ask<ShownSettings>("/settings");
  const others = before.map(withoutSecret);
  const webhooks = "gone" in change ? others.filter(({ id }) => id !== change.id) : changed(others, change);
  await ask("/settings", { method: "PATCH", body: { webhooks } });
}

function changed(all: readonly Webhook[], change: Partial<Webhook> & Pick<Webhook, "id">): object[] {
  const known = all.some(({ id }) => id === change.id);
  const after = all.map((one) => (one.id === change.id ? { ...one, ...change } : one));
  return known ? after : [...after, change];
}

/** As it is given back: the secret that it has stays. */
function withoutSecret({ secret: _, ...hook }: ShownWebhook): Webhook {
  return hook;
}
