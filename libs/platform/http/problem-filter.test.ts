import { mongo } from "mongoose";
import { problemOf } from "./problem-filter.js";

const ofSystem = (syscall: string, code: string) =>
  Object.assign(new Error(`${syscall} ${code}`), { syscall, code });

test.each(["ECONNRESET", "EPIPE"])(
  "where a connection ends with %s while it is written to, one may ask again",
  (code) => {
    expect(problemOf(ofSystem("write", code)).problem).toBe("unavailable");
  },
);

test("what else the system refuses is nobody's to try again", () => {
  expect(problemOf(ofSystem("write", "ENOSPC")).problem).toBe("internal");
  expect(problemOf(ofSystem("open", "EPIPE")).problem).toBe("internal");
});

test.each([
  [
    "a read that no majority confirms",
    { code: 187, message: "Failed to confirm that read was linearizable." },
  ],
  ["a list whose member is gone", { code: 43, message: "cursor id 1 not found" }],
  ["a transaction that ended with its primary", { code: 251, errorLabels: ["TransientTransactionError"] }],
])("%s may be asked for again", (_, told) => {
  expect(problemOf(new mongo.MongoServerError(told)).problem).toBe("unavailable");
});

test("what MongoDB refuses for good is nobody's to try again", () => {
  expect(problemOf(new mongo.MongoServerError({ code: 2, message: "unknown operator" })).problem).toBe(
    "internal",
  );
});
