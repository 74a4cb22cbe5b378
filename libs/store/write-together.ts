import DataLoader from "dataloader";

/** One command stays well below what MongoDB takes at once, even with the longest comments. */
const mostAtOnce = 64;

/**
 * Group commit: a write that comes while nothing is being written goes at once; those that come while one is waiting for the
 * disk go together when it is done. The busier, the fewer commands.
 * @param write writes several, and says of each what became of it
 */
export function together<Item, Result>(
  write: (items: readonly Item[]) => Promise<(Result | Error)[]>,
): (item: Item) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  const loader = new DataLoader<Item, Result>(
    (items) => {
      const writing = write(items);
      last = writing.catch(() => undefined);
      return writing;
    },
    { cache: false, maxBatchSize: mostAtOnce, batchScheduleFn: (dispatch) => void last.then(dispatch) },
  );
  return (item) => loader.load(item);
}
