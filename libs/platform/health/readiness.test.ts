import { Readiness } from "./readiness.js";

const { jest } = import.meta;

afterEach(() => void jest.useRealTimers());

test("what is not there, fails or does not answer in time is named", async () => {
  jest.useFakeTimers();
  const readiness = new Readiness();
  readiness.add("itself", () => true);
  readiness.add("Redis", () => false);
  readiness.add("MongoDB", () => Promise.reject(new Error("no primary")));
  readiness.add("somebody", () => new Promise(() => undefined));
  const missing = readiness.missing();
  await jest.advanceTimersByTimeAsync(2000);
  expect(await missing).toEqual(["Redis", "MongoDB", "somebody"]);
});
