import type { Mine } from "#contract";
import type { Discussion } from "../reading/discussion.js";
import type { Heeding } from "../texts/menu.js";

interface Change {
  /** what is put there or deleted */
  path: string;
  on: boolean;
  marked: (mine: Mine, on: boolean) => Mine;
  /** what a screen reader is told of it */
  said: (heeding: Heeding, on: boolean) => string;
}

/** Changes what is mine: on the screen at once, and back as it was where the API refuses. */
export async function changeMine(discussion: Discussion, { path, on, marked, said }: Change): Promise<void> {
  const mark = (turned: boolean) => {
    const mine = discussion.mine.value;
    discussion.changes += 1;
    if (mine) discussion.mine.value = marked(mine, turned);
  };
  mark(on);
  try {
    await discussion.setting.ask(path, { method: on ? "PUT" : "DELETE", signed: true });
    // what was asked for meanwhile may not have had it
    mark(on);
    await discussion.announce(({ heeding }) => said(heeding, on));
  } catch (error) {
    mark(!on);
    discussion.afterwards((following) => following.complain(error));
  }
}

/** A list of ids with one of them, or without it. */
export function withId(ids: readonly string[], id: string, on: boolean): string[] {
  const others = ids.filter((other) => other !== id);
  return on ? [...others, id] : others;
}
