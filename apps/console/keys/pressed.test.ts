import { pressed } from "./pressed.js";

const key = (more: Partial<Parameters<typeof pressed>[0]>) =>
  pressed({
    key: "",
    code: "",
    repeat: false,
    shiftKey: false,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    ...more,
  });

test.each([
  ["p", "publish"],
  ["P", "publish"],
  ["r", "reject"],
  ["?", "help"],
  ["ArrowDown", "next"],
  ["Escape", "close"],
])("%s asks for %s", (name, asked) => {
  expect(key({ key: name })).toEqual({ name: asked });
});

test("a French keyboard gives reasons without Shift", () => {
  expect(key({ key: "&", code: "Digit1" })).toEqual({ name: "reason", number: 1 });
  expect(key({ key: "2", code: "Numpad2" })).toEqual({ name: "reason", number: 2 });
});

test("with Shift, all is ticked up to here; a slash asks for the search wherever it lies", () => {
  expect(key({ key: "x" })).toEqual({ name: "tick" });
  expect(key({ key: "X", shiftKey: true })).toEqual({ name: "tickTo" });
  expect(key({ key: "M", shiftKey: true })).toEqual({ name: "mask" });
  expect(key({ key: "/", code: "Digit7", shiftKey: true })).toEqual({ name: "search" });
});

test("the browser's own combinations are left to it", () => {
  expect(key({ key: "p", ctrlKey: true })).toBeNull();
  expect(key({ key: "r", metaKey: true })).toBeNull();
});

test("a key held down moves, and decides nothing", () => {
  expect(key({ key: "p", repeat: true })).toBeNull();
  expect(key({ key: "&", code: "Digit1", repeat: true })).toBeNull();
  expect(key({ key: "j", repeat: true })).toEqual({ name: "next" });
});
