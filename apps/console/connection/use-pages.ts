import { useEffect, useState } from "preact/hooks";
import type { Page } from "#contract";
import type { Ask } from "./ask.js";
import { asRefusal, type Refusal } from "./refusal.js";

export interface Pages<Item> {
  /** null before the first page is there */
  items: Item[] | null;
  refusal: Refusal | null;
  /** Asks for the next page; null where there is none. */
  more: (() => void) | null;
}

/** A list of the API, page after page. @param path with or without a query */
export function usePages<Item>(ask: Ask, path: string): Pages<Item> {
  const [found, keep] = useState<Page<Item> | null>(null);
  const [refusal, fail] = useState<Refusal | null>(null);
  const load = async (before: Page<Item> | null) => {
    const glue = path.includes("?") ? "&" : "?";
    const query = before?.next ? `${glue}after=${encodeURIComponent(before.next)}` : "";
    try {
      const { items, next } = await ask<Page<Item>>(path + query);
      keep({ items: [...(before?.items ?? []), ...items], next });
      fail(null);
    } catch (error) {
      fail(asRefusal(error));
    }
  };
  useEffect(() => void load(null), [ask, path]);
  return { items: found?.items ?? null, refusal, more: found?.next ? () => void load(found) : null };
}
