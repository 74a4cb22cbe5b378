import { isPublic, PrivateAddress, publicLookup, refusePrivate } from "./public-address.js";

test.each([
  ["8.8.8.8", true],
  ["2606:4700::1111", true],
  ["127.0.0.1", false],
  ["10.1.2.3", false],
  ["172.16.0.1", false],
  ["192.168.1.1", false],
  ["169.254.169.254", false],
  ["100.64.0.1", false],
  ["0.0.0.0", false],
  ["224.0.0.1", false],
  ["255.255.255.255", false],
  ["::1", false],
  ["::ffff:127.0.0.1", false],
  ["::", false],
  ["fd00::1", false],
  ["fe80::1", false],
  ["64:ff9b::7f00:1", false],
  ["2002:7f00:1::", false],
  ["nowhere", false],
])("whether %s is public: %s", (address, is) => expect(isPublic(address)).toBe(is));

test.each([
  "http://127.0.0.1/",
  "http://[::1]/",
  "http://2130706433/",
  "http://0x7f.1/",
  "http://0177.0.0.1/",
])("%s is refused before any call", (url) =>
  expect(() => refusePrivate(new URL(url))).toThrow(PrivateAddress),
);

test("a name that leads home is refused when it is looked up", async () => {
  const error = await new Promise((resolve) => publicLookup()("localhost", {}, resolve));
  expect(error).toBeInstanceOf(PrivateAddress);
});
