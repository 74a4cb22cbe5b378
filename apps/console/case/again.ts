import type { QueueItem } from "#contract";
import { speech } from "../texts/speak.js";

/** That readers report what a person let stand: « Signalé de nouveau, 2 fois depuis l’approbation par Anne, le 28 nov. »; else null. */
export function againSaid({ approved, flags }: Pick<QueueItem, "approved" | "flags">): string | null {
  if (!approved || flags.length === 0) return null;
  const { texts, count, moments } = speech.value;
  const { reports, since } = texts.again;
  return since(count(reports, flags.length), approved.by.name, moments.full(approved.at));
}
