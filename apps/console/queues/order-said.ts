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

/** How many report it: « 3 signalements ». */
function reportsSaid({ flags }: Pick<QueueItem, "flags">): string | null {
  const { texts, count } = speech.value;
  return flags.length > 0 ? count(texts.reports, flags.length) : null;
}

/** How probable the learner finds it that it is refused: « refus probable à 82 % ». */
function rejectionSaid({ order }: Pick<QueueItem, "order">): string | null {
  const { texts, percent } = speech.value;
  return order?.rejection === undefined ? null : texts.order.rejection(percent(order.rejection));
}

/** Why a case is where it is: « Grave · 214 lecteurs · 3 signalements · refus probable à 82 % · attend depuis 12 min ». */
export function orderSaid(item: Pick<QueueItem, "order" | "since" | "flags">, now: number): string | null {
  if (!item.order) return null;
  const { texts, moments } = speech.value;
  const severity = texts.order.severities[item.order.severity];
  const waits = texts.order.waits(moments.span(item.since, now));
  return [severity, readersSaid(item), reportsSaid(item), rejectionSaid(item), waits]
    .filter((part) => part !== null)
    .join(" · ");
}
