import { Problem, type StoryMode } from "#contract";

/** What somebody wants to write: a top-level comment, a reply, a new text of a comment, or a reaction. */
export type Writing = "comment" | "reply" | "edit" | "reaction";

/** What a publisher has said of who may write what, when. */
export interface Rules {
  closed: boolean;
  readOnly: boolean;
  mode: StoryMode;
  opensAt: Date | null;
  closesAt: Date | null;
}

/** @throws Problem saying why a story does not take something now */
export function refuseWriting(writing: Writing, rules: Rules, now: Date): void {
  if (rules.readOnly)
    throw new Problem("story-read-only", "the discussion can be read, and no longer changed");
  if (writing !== "comment" && writing !== "reply") return;
  if (rules.closed) throw new Problem("story-closed", "the discussion takes no more comments");
  if (writing === "comment" && rules.mode === "questions") refuseQuestion(rules, now);
}

function refuseQuestion({ opensAt, closesAt }: Rules, now: Date): void {
  if (opensAt && now < opensAt) {
    const moment = opensAt.toISOString();
    throw new Problem("questions-not-yet", `questions are taken from ${moment} on`, { opensAt: moment });
  }
  if (closesAt && now >= closesAt) {
    const moment = closesAt.toISOString();
    throw new Problem("questions-over", `questions were taken until ${moment}`, { closesAt: moment });
  }
}
