import fc from "fast-check";
import { checkBody } from "#discussion";
import { Refusal } from "../../connection/refusal.js";
import { faultsOf, withoutUnseen } from "./faults-of.js";

const fault = { path: "body", message: "has an HTML tag", fault: "html", start: 0, end: 3 } as const;
const refusal = (name: string) =>
  new Refusal({
    type: `urn:palabre:problem:${name}`,
    title: name,
    status: 400,
    detail: name,
    errors: [fault, { path: "url", message: "must be an address" }],
  });

test("only what is wrong with the text is told where it was typed", () => {
  expect(faultsOf(refusal("invalid-input"))).toEqual([fault]);
  expect(faultsOf(refusal("parent-elsewhere"))).toEqual([]);
  expect(faultsOf(new Error("elsewhere"))).toEqual([]);
});

test("what is left of a text without unseen characters is in order, and what can be seen stays", () => {
  expect(withoutUnseen("a\u202eb\ud800c\ufffd\u0007 d\te\n👩‍👩‍👧 l’été\u00a0!")).toBe(
    "abc\ufffd d\te\n👩‍👩‍👧 l’été\u00a0!",
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const faults = checkBody(`a${withoutUnseen(text)}`, 1000).map((found) => found.fault);
      expect(faults.filter((found) => found !== "html")).toEqual([]);
    }),
  );
});
