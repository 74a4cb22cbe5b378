import type { JournalEntry } from "#store";

/** Whether somebody says by it, or no longer, that a text is to be published or rejected. */
export function saysOpinion(entry: JournalEntry): boolean {
  if (entry.kind === "judgement") return true;
  if (entry.kind !== "decision" || entry.by.kind !== "person") return false;
  const { to, featured, undoes } = entry.what;
  return featured === null && (undoes !== null || to === "published" || to === "rejected");
}
