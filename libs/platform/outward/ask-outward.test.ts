import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { z } from "zod";
import { askOutward } from "./ask-outward.js";
import { PrivateAddress, type Resolve } from "./public-address.js";

/** Public by its form, and nobody's: what is called there goes nowhere. */
const elsewhere = { address: "2a0f:ffff::1", family: 6 };
const home = { address: "127.0.0.1", family: 4 };

let server: Server;
let port: number;
let called: number;
beforeEach(async () => {
  called = 0;
  server = createServer((_, answer) => answer.end("home"));
  server.on("connection", () => called++);
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  ({ port } = z.object({ port: z.int() }).parse(server.address()));
});
afterEach(() => server.close());

/** A name server that tells another address each time that it is asked. */
function changing(addresses: (typeof home)[]) {
  const asked: string[] = [];
  const resolve: Resolve = (host, _, found) => {
    const address = addresses[asked.length] ?? home;
    asked.push(host);
    found(null, [address]);
  };
  return { asked, resolve };
}

// by its name the system, too, finds the server at home
const call = (resolve: Resolve, privateHosts: string[] = []) =>
  askOutward(
    { url: `http://localhost:${port}/`, headers: {}, body: "", privateHosts, resolve },
    AbortSignal.timeout(2_000),
  );

test("a name that leads home once it was checked is called where it was checked, and looked up no second time", async () => {
  const { asked, resolve } = changing([elsewhere, home]);
  await expect(call(resolve)).rejects.toThrow();
  expect(asked).toEqual(["localhost"]);
  expect(called).toBe(0);
});

test("a name that leads home by the next call is refused then", async () => {
  const { asked, resolve } = changing([elsewhere, home]);
  await call(resolve).catch(() => undefined);
  await expect(call(resolve)).rejects.toThrow(PrivateAddress);
  expect(asked).toHaveLength(2);
  expect(called).toBe(0);
});

test("what may be called although it is private is", async () => {
  const { resolve } = changing([home]);
  expect((await call(resolve, [`localhost:${port}`])).body).toBe("home");
});
