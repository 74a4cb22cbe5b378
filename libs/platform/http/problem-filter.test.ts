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
