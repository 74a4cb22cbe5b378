import { NoteReaders } from "./note-readers.js";

/** Stories by how many read them, and what is noted of it. */
function readers(now: Record<string, number>, noted: Record<string, number> = {}) {
  const notes: [string, number][] = [];
  const chore = new NoteReaders(
    { most: async () => Object.keys(now), total: async (story) => now[story] ?? 0 },
    {
      readNow: async () => Object.entries(noted).map(([_id, readers]) => ({ _id, readers })),
      noteReaders: async (story, n) => void notes.push([story, n]),
    },
  );
  return { chore, notes };
}

test.each([
  [{ now: 214, noted: 0 }, 214],
  [{ now: 9, noted: 0 }, null],
  [{ now: 260, noted: 214 }, null],
  [{ now: 330, noted: 214 }, 330],
  [{ now: 150, noted: 214 }, null],
  [{ now: 120, noted: 214 }, 120],
  [{ now: 3, noted: 214 }, 0],
])("%j: %j is noted", async ({ now, noted }, expected) => {
  const { chore, notes } = readers({ pont: now }, noted > 0 ? { pont: noted } : {});
  await chore.run(0);
  expect(notes).toEqual(expected === null ? [] : [["pont", expected]]);
});

test("a story that nobody reads any more loses what was noted of it", async () => {
  const { chore, notes } = readers({}, { pont: 40 });
  await chore.run(0);
  expect(notes).toEqual([["pont", 0]]);
});

test("it is looked for every ten seconds, not with every round of chores", async () => {
  const { chore, notes } = readers({ pont: 40 });
  for (const moment of [0, 1000, 9999, 10_000]) await chore.run(moment);
  expect(notes).toHaveLength(2);
});
