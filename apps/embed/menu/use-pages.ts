import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import type { Page } from "#contract";
import { useExplaining } from "../account/use-explaining.js";
import { useShown } from "../reading/context.js";

/** A list of mine that comes page by page. @param ask asks for the page after another, the first without one */
export function usePages<Item>(ask: (after: string | undefined) => Promise<Page<Item>>) {
  const { discussion } = useShown();
  const explain = useExplaining();
  const items = useSignal<readonly Item[] | null>(null);
  const next = useSignal<string | null>(null);
  const fault = useSignal("");
  const more = async () => {
    fault.value = "";
    try {
      const page = await ask(next.value ?? undefined);
      items.value = [...(items.value ?? []), ...page.items];
      next.value = page.next;
    } catch (error) {
      discussion.afterwards((following) => following.refused(error));
      fault.value = explain(error);
    }
  };
  useEffect(() => void more(), []);
  return { items, next, fault, more };
}
