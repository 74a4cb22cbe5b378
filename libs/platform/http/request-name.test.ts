import { Socket } from "node:net";
import { namesAfter } from "./request-name.js";

const own = /^[0-9a-f]{8}-/;

function from(remoteAddress: string, name?: string) {
  const socket = Object.defineProperty(new Socket(), "remoteAddress", { value: remoteAddress });
  return { socket, headers: name === undefined ? {} : { "x-request-id": name } };
}

test("a request is named as a trusted proxy has named it, and nobody else", () => {
  const nameOf = namesAfter(["10.0.0.7"]);
  expect(nameOf(from("10.0.0.7", "a-name:1"))).toBe("a-name:1");
  expect(nameOf(from("10.0.0.8", "a-name:1"))).toMatch(own);
  expect(nameOf(from("10.0.0.7"))).toMatch(own);
});

test.each([["two\nlines"], ['{"level":"error"}'], ["x".repeat(101)], [""]])(
  "a name that a log could mistake is not taken: %j",
  (name) => {
    expect(namesAfter(["loopback"])(from("127.0.0.1", name))).toMatch(own);
  },
);
