import { trail } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
const limits = { postsPerMinutePerAddress: 2 };

async function newsroom(system: System) {
  const room = await Newsroom.open(system.api, { settings: { limits } });
  return { room, ana: await room.person("Ana") };
}

const from = (addresses: string) => ({ headers: { "x-forwarded-for": addresses } });

describe.each([
  ["no proxy is trusted, what one says of an address is not believed", "", 429],
  ["a proxy is trusted, each address behind it is one of its own", "loopback", 201],
  ["another proxy is trusted, what this one says is not believed", "10.0.0.7", 429],
])("where %s", (_, trusted, status) => {
  const system = behind(trusted);

  test("comments are counted by it", async () => {
    const { ana } = await newsroom(system());
    expect(await sends(ana, ["203.0.113.7", "198.51.100.9", "192.0.2.3"])).toEqual([201, 201, status]);
  });
});

describe("behind a proxy", () => {
  const system = behind("loopback");

  test("what somebody says of themselves is not believed", async () => {
    const { ana } = await newsroom(system());
    const claimed = ["198.51.100.9", "192.0.2.3", "192.0.2.4"];
    const statuses = await sends(
      ana,
      claimed.map((one) => `${one}, 203.0.113.7`),
    );
    expect(statuses).toEqual([201, 201, 429]);
  });

  test("the trail names the network that somebody acts from", async () => {
    const { room } = await newsroom(system());
    const change = { method: "PATCH", body: { newAuthors: 2 }, ...from("203.0.113.7") };
    expect((await room.admin.ask("settings", change)).status).toBe(200);
    await until(async () => {
      const { items } = granted(trail, 200, await room.admin.ask("moderation/trail?kind=settings"));
      return items.some((one) => one.from === "203.0.113.0/24");
    }, "the network in the trail");
  });

  test("that guess at one name are stopped, and its bearer comes in from where they have been before", async () => {
    const room = await Newsroom.open(system().api);
    const account = { username: "Léa", password: "un mot de passe assez long" };
    const asks = (path: string, address: string, body: object) =>
      room.stranger.ask(path, { method: "POST", body, ...from(address) });
    expect((await asks("auth/register", "198.51.100.1", account)).status).toBe(201);
    const guesses = Array.from({ length: 61 }, (_, at) =>
      asks("auth/login", `203.0.113.${at}`, { ...account, password: "au hasard" }),
    );
    const told = (await Promise.all(guesses)).map(({ status }) => status);
    expect(told.filter((status) => status === 401)).toHaveLength(60);
    expect(told.filter((status) => status === 429)).toHaveLength(1);
    expect((await asks("auth/login", "192.0.2.1", account)).refusal).toBe("rate-limited");
    expect((await asks("auth/login", "198.51.100.9", account)).status).toBe(200);
  });

  test("that ask several processes are counted together: of a person, of an address, of a site's guests", async () => {
    const room = await Newsroom.open(system().api, {
      settings: { limits: { ...limits, postsPerMinute: 3 }, guests: true },
    });
    const other = await system().another("api");
    const at = ({ site, id, name, token }: Person, api: string) => new Person(api, site, id, name, token);
    const [ana, there] = [await room.person("Ana"), at(await room.person("Ana"), other.address)];
    const by = async (person: Person, address: string) =>
      (await person.sends(story, "Bonjour.", from(address))).status;
    const statuses = [
      await by(ana, "203.0.113.1"),
      await by(there, "203.0.113.2"),
      await by(ana, "203.0.113.3"),
    ];
    expect([...statuses, await by(there, "203.0.113.4")]).toEqual([201, 201, 201, 429]);
    const [bob, cid] = [await room.person("Bob"), at(await room.person("Cid"), other.address)];
    expect([
      await by(bob, "198.51.100.1"),
      await by(cid, "198.51.100.1"),
      await by(bob, "198.51.100.1"),
    ]).toEqual([201, 201, 429]);
    const guest = (person: Person, name: string) =>
      person.ask("auth/guest", { method: "POST", body: { name }, ...from("192.0.2.77") });
    const [here, elsewhere] = [room.stranger, at(room.stranger, other.address)];
    const guests = [
      await guest(here, "Passante"),
      await guest(elsewhere, "Passant"),
      await guest(here, "Curieux"),
    ];
    expect(guests.map(({ status }) => status)).toEqual([201, 201, 429]);
    await other.stop();
  });
});

/** A system of its own for the tests beside it. @param trusted the proxies that it believes */
function behind(trusted: string): () => System {
  let system: System;
  beforeAll(async () => {
    system = await System.start(await freshServices(), { PALABRE_TRUSTED_PROXIES: trusted });
  }, 60_000);
  afterAll(() => system.stop());
  return () => system;
}

async function sends(person: Person, addresses: readonly string[]): Promise<number[]> {
  const statuses = [];
  for (const address of addresses)
    statuses.push((await person.sends(story, `Bonjour de ${address}.`, from(address))).status);
  return statuses;
}
