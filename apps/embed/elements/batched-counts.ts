import type { Counts } from "#contract";

/** How many comments a story has. */
export type CountOf = (story: string) => Promise<number>;

const most = 100;

/** Asks for many stories at once: for all that were asked for in the same moment, by 100. */
export function batchedCounts(ask: (stories: readonly string[]) => Promise<Counts>): CountOf {
  let answer: Promise<Map<string, number>> | undefined;
  let stories = new Set<string>();
  const all = async () => {
    // each element waits for the same script, and goes on a little after the one before it
    await new Promise((resolve) => setTimeout(resolve));
    const asked = [...stories];
    stories = new Set();
    answer = undefined;
    const parts = Array.from({ length: Math.ceil(asked.length / most) }, (_, part) =>
      ask(asked.slice(part * most, (part + 1) * most)),
    );
    return new Map((await Promise.all(parts)).flatMap(({ counts }) => Object.entries(counts)));
  };
  return async (story) => {
    stories.add(story);
    answer ??= all();
    return (await answer).get(story) ?? 0;
  };
}
