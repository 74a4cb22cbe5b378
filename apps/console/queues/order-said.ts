import type { QueueItem, Severity } from "#contract";
import { speech } from "../texts/speak.js";

/** Worth a word in a list: the rest is as usual. */
const marked: ReadonlySet<Severity> = new Set<Severity>(["serious", "grave"]);

/** How grave a case is, where that is worth a word. */
export function severityMarked({ order }: Pick<QueueItem, "order">): Severity | null {
  return order && marked.has(order.severity) ? order.severity : null;
}

/** How many read its story, where that was counted: « 214 lecteurs ». */
export function readersSaid({ order }: Pick<QueueItem, "order">): string | null {
  const { texts, count } = speech.value;
  return order && order.readers > 0 ? count(texts.order.readers, order.readers) : null;
}

/** Why a case is where it is: « Grave · 214 lecteurs · attend depuis 12 min ». */
export function orderSaid(item: Pick<QueueItem, "order" | "since">, now: number): string | null {
  if (!item.order) return null;
  const { texts, moments } = speech.value;
  const severity = texts.order.severities[item.order.severity];
  const waits = texts.order.waits(moments.span(item.since, now));
  return [severity, readersSaid(item), waits].filter((part) => part !== null).join(" · ");
}
