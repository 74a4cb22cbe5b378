import { nextWait, poll } from "./polling.js";

const { jest } = import.meta;

class Page extends EventTarget {
  visibilityState: DocumentVisibilityState = "visible";

  turn(state: DocumentVisibilityState): void {
    this.visibilityState = state;
    this.dispatchEvent(new Event("visibilitychange"));
  }
}

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function polling(found: boolean) {
  const page = new Page();
  const ask = jest.fn(() => Promise.resolve(found));
  return { page, ask, stop: poll(ask, page) };
}

test("asks every 15 s while there is something new", async () => {
  const { ask } = polling(true);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(ask).toHaveBeenCalledTimes(4);
});

test("asks more rarely the longer nothing comes, and never more rarely than every two minutes", () => {
  const waits = Array.from({ length: 12 }).reduce<number[]>(
    (all) => [...all, nextWait(all.at(-1) ?? 0, false)],
    [15_000],
  );
  expect(waits).toEqual(waits.toSorted((a, b) => a - b));
  expect(waits.at(-1)).toBe(120_000);
});

test("asks nothing while nobody looks, and at once when somebody does again", async () => {
  const { ask, page } = polling(true);
  page.turn("hidden");
  await jest.advanceTimersByTimeAsync(600_000);
  expect(ask).not.toHaveBeenCalled();
  page.turn("visible");
  expect(ask).toHaveBeenCalledTimes(1);
});

test("goes on after an answer that did not come", async () => {
  const ask = jest.fn(() => Promise.reject(new Error("no answer")));
  poll(ask, new Page());
  await jest.advanceTimersByTimeAsync(15_000 + 22_500);
  expect(ask).toHaveBeenCalledTimes(2);
});

test("asks no more once stopped, not even after an answer that was under way", async () => {
  const { ask, stop, page } = polling(true);
  await jest.advanceTimersByTimeAsync(15_000);
  stop();
  page.turn("visible");
  await jest.advanceTimersByTimeAsync(600_000);
  expect(ask).toHaveBeenCalledTimes(1);
});
