/** One command stays well below what MongoDB takes at once, even with the longest comments. */
const mostAtOnce = 64;

interface Waiting<Item, Result> {
  item: Item;
  resolve: (result: Result) => void;
  reject: (reason: unknown) => void;
}

/**
 * Group commit, and the same for reading: a command goes at once while few are under way; what comes meanwhile goes together when one
 * of them is done. The busier, the fewer commands.
 * @param most how many commands may be under way side by side
 * @param write writes or reads several, and says of each what became of it
 */
export function together<Item, Result>(
  most: number,
  write: (items: readonly Item[]) => Promise<(Result | Error)[]>,
): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = [];
  let underWay = 0;
  let due = false;

  const writeNext = async () => {
    const taken = waiting.splice(0, mostAtOnce);
    underWay++;
    await written(taken, write);
    underWay--;
    schedule();
  };
  const writeAll = () => {
    due = false;
    while (waiting.length > 0 && underWay < most) void writeNext();
  };
  const schedule = () => {
    if (due || waiting.length === 0 || underWay === most) return;
    due = true;
    setImmediate(writeAll);
  };
  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject });
      schedule();
    });
}

async function written<Item, Result>(
  taken: readonly Waiting<Item, Result>[],
  write: (items: readonly Item[]) => Promise<(Result | Error)[]>,
): Promise<void> {
  try {
    const results = await write(taken.map(({ item }) => item));
    taken.forEach(({ resolve, reject }, at) => {
      const result = results[at];
      if (result === undefined || result instanceof Error)
        reject(result ?? new Error("nothing was said of it"));
      else resolve(result);
    });
  } catch (error) {
    for (const { reject } of taken) reject(error);
  }
}
