import fc from "fast-check";
import type { Role } from "#contract";
import { may, mayGive, outranks } from "./rights.js";

const role = fc.constantFrom<Role>("reader", "moderator", "operator", "admin");

test("nobody gives a rank that is not below their own", () => {
  fc.assert(
    fc.property(role, role, (mine, given) => {
      expect(mayGive({ role: mine, everywhere: false }, given)).toBe(mine === "admin" && given !== "admin");
    }),
  );
});

test("only the installation's admin makes admins of a site", () => {
  expect(mayGive({ role: "admin", everywhere: true }, "admin")).toBe(true);
});

test("of two people, one at most outranks the other, and nobody themselves", () => {
  fc.assert(
    fc.property(role, role, (one, other) => {
      expect(outranks(one, other) && outranks(other, one)).toBe(false);
      expect(outranks(one, one)).toBe(false);
    }),
  );
});

const admin = { role: "admin", everywhere: false, isKey: false } as const;

test("sites are made by the installation's admin, and not by one of a site", () => {
  expect(may(admin, "administer")).toBe(true);
  expect(may(admin, "make sites")).toBe(false);
  expect(may({ ...admin, everywhere: true }, "make sites")).toBe(true);
});

test("a key does what an operator does, and makes no sessions of its own", () => {
  const key = { role: "operator", everywhere: false, isKey: true } as const;
  expect(may(key, "operate")).toBe(true);
  expect(may(key, "change own")).toBe(false);
});
