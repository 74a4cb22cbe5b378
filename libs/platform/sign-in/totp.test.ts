import fc from "fast-check";
import { base32, hotp, periodAt, periodOf } from "./totp.js";

const secret = Buffer.from("12345678901234567890");

// RFC 6238, appendix B, the last six of eight digits
test.each([
  [59, "287082"],
  [1_111_111_109, "081804"],
  [1_111_111_111, "050471"],
  [1_234_567_890, "005924"],
  [2_000_000_000, "279037"],
  [20_000_000_000, "353130"],
])("at %i s the code is %s", (seconds, code) => {
  expect(hotp(secret, periodAt(new Date(seconds * 1000)))).toBe(code);
});

// RFC 4648, section 10
test.each([
  ["", ""],
  ["f", "MY"],
  ["fo", "MZXQ"],
  ["foobar", "MZXW6YTBOI"],
])("%j is written %j", (text, written) => {
  expect(base32(Buffer.from(text))).toBe(written);
});

test("a code is that of its period, also a period early or late, and of no other", () => {
  const moments = fc.date({ min: new Date("2020-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 20, maxLength: 20 }),
      moments,
      fc.integer({ min: -3, max: 3 }),
      (key, now, off) => {
        const counter = periodAt(now) + off;
        const found = periodOf(key, hotp(key, counter), now);
        // two periods may by chance have the same code
        if (Math.abs(off) <= 1) expect(found === null ? null : hotp(key, found)).toBe(hotp(key, counter));
        else expect(found === null || hotp(key, found) === hotp(key, counter)).toBe(true);
      },
    ),
  );
});

test.each(["", "12345", "1234567", "abcdef", "28708٢"])("%j is nobody's code", (code) => {
  expect(periodOf(secret, code, new Date(59_000))).toBeNull();
});
