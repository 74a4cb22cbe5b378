import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Page } from "#contract";
import { useAttempt } from "../account/attempt.js";

/** A list of mine that comes page by page. @param ask asks for the page after another, the first without one */
export function usePages<Item>(ask: (after: string | undefined) => Promise<Page<Item>>) {
  const items = useSignal<readonly Item[] | null>(null);
  const next = useSignal<string | null>(null);
  const { attempt, faults } = useAttempt();
  const more = () =>
    attempt(async () => {
      const page = await ask(next.value ?? undefined);
      items.value = [...(items.value ?? []), ...page.items];
      next.value = page.next;
    });
  useEffect(() => void more(), []);
  return { items, next, faults, more };
}
