import type { BrakeEffect } from "#contract";
import { untried } from "./untried.js";

test.each<[BrakeEffect, number, number, object | null]>([
  ["reject", 0, 0, { hits: 10, of: 100, from: "general" }],
  ["reject", 90, 99, { hits: 10, of: 100, from: "general" }],
  ["reject", 100, 1000, { hits: 10, of: 100, from: "general" }],
  ["reject", 300, 1000, { hits: 300, of: 1000, from: "site" }],
  ["reject", 1000, 1000, { hits: 500, of: 1000, from: "site" }],
  ["hold", 200, 1000, { hits: 30, of: 100, from: "general" }],
  ["hold", 400, 1000, { hits: 400, of: 1000, from: "site" }],
  ["mask", 0, 1000, { hits: 10, of: 100, from: "general" }],
  ["publish", 500, 1000, null],
])(
  "what was never tried and does %s, as %i of %i comments before, is expected to as %j",
  (effect, hits, of, expected) => {
    expect(untried(effect, { hits, of })).toEqual(expected);
  },
);
