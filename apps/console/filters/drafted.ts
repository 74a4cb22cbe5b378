import { isMembers } from "./draft.js";

/** Who saved the draft last. */
export interface Drafted {
  /** one more each time it is saved; 0 where there is none yet */
  revision: number;
  by: string | null;
}

/** What the API tells of who saved the draft last; null where it doesn't tell. */
export function draftedIn(overview: object): Drafted | null {
  if (!("drafted" in overview)) return null;
  const { drafted } = overview;
  if (!isMembers(drafted) || typeof drafted.revision !== "number") return { revision: 0, by: null };
  const name = isMembers(drafted.by) ? drafted.by.name : null;
  return { revision: drafted.revision, by: typeof name === "string" ? name : null };
}
