import { io } from "socket.io-client";
import { WebSocket } from "ws";
import { joined, mineMessage, reactionsMessage, viewersMessage } from "#contract";
import { Line } from "../newsroom/line.js";
import { holding, Newsroom, type Opening } from "../newsroom/newsroom.js";
import { system } from "../newsroom/own-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";

async function newsroom(opening: Opening = {}) {
  const room = await Newsroom.open(system.api, opening);
  const [ana, bo] = await Promise.all([room.person("Ana"), room.person("Bo")]);
  return { room, ana, bo, anyone: room.stranger, at: { site: room.site, story } };
}

function follow(token?: string | null, gateway = system.gateway): Promise<Line> {
  return Line.open(gateway, "discussion", { token: token ?? null });
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}

const seqsOn = (line: Line) => line.events.map(({ seq }) => seq);

test("a reader hears a comment that is published while they read", async () => {
  const { ana, at } = await newsroom();
  const line = await follow();
  expect(joined.parse(await line.asks("join", at))).toMatchObject({ seq: 0, count: 0 });
  const posted = await ana.posts(story, "Bonjour");
  await line.hears(1);
  expect(line.events).toMatchObject([
    { type: "comment.published", comment: { id: posted.id, author: { name: "Ana" } } },
  ]);
});

test("who comes back with the number they had hears all that they missed, and then goes on", async () => {
  const { ana, anyone, at } = await newsroom();
  for (const text of ["Un", "Deux", "Trois"]) await ana.posts(story, text);
  await until(async () => (await anyone.counts(story)) === 3, "three comments");
  const line = await follow();
  expect(joined.parse(await line.asks("join", { ...at, since: 1 }))).toMatchObject({ seq: 3, count: 3 });
  expect(seqsOn(line)).toEqual([2, 3]);
  await ana.posts(story, "Quatre");
  await line.hears(4);
  expect(seqsOn(line)).toEqual([2, 3, 4]);
});

test("who comes with a number ahead of the story is told to load the page anew", async () => {
  const { at } = await newsroom();
  const line = await follow();
  expect(await line.isRefused("join", { ...at, since: 7 })).toBe("events-gone");
});

test("who joins in the middle of a stream of comments sees every number once and in order, at either gateway", async () => {
  const { ana, anyone, at } = await newsroom();
  const second = await system.another("gateway");
  const all = 200;
  const lines: { line: Line; since: number }[] = [];
  const joining: Promise<void>[] = [];
  const join = async (gateway: string) => {
    const line = await follow(null, gateway);
    const since = (await anyone.catchesUp(story, 0)).seq;
    lines.push({ line, since });
    joined.parse(await line.asks("join", { ...at, since }));
  };
  for (let sent = 0; sent < all; sent += 10) {
    joining.push(join(sent % 20 ? system.gateway : second.address));
    await Promise.all(numbers(sent + 1, sent + 10).map((n) => ana.posts(story, `Avis ${n}`)));
  }
  await Promise.all(joining);
  for (const { line, since } of lines) {
    await line.hears(all);
    expect(seqsOn(line)).toEqual(numbers(since + 1, all));
  }
  expect(new Set(lines.map(({ since }) => since)).size).toBeGreaterThan(2);
});

test("who joins twice, leaves, and joins again hears nothing double", async () => {
  const { ana, anyone, at } = await newsroom();
  for (const text of ["Un", "Deux"]) await ana.posts(story, text);
  await until(async () => (await anyone.counts(story)) === 2, "two comments");
  const line = await follow();
  await line.asks("join", { ...at, since: 2 });
  await line.asks("join", { ...at, since: 2 });
  await ana.posts(story, "Trois");
  await line.hears(3);
  expect(await line.asks("leave", at)).toEqual({});
  await ana.posts(story, "Quatre");
  await until(async () => (await anyone.counts(story)) === 4, "the fourth comment");
  expect(seqsOn(line)).toEqual([3]);
  await line.asks("join", { ...at, since: 3 });
  await line.hears(4);
  expect(seqsOn(line)).toEqual([3, 4]);
});

test("readers hear of votes, and only those of the story that they read", async () => {
  const { ana, bo, at } = await newsroom();
  const [here, there] = [await follow(), await follow()];
  await here.asks("join", at);
  await there.asks("join", { ...at, story: "ailleurs" });
  const posted = await ana.getsPublished(story, "Votez");
  await bo.reacts(posted, "up");
  await until(
    () => here.all("reactions", reactionsMessage).find(({ reactions }) => reactions.up === 1),
    "the vote on the line",
  );
  expect(there.heard.filter(({ event }) => event !== "viewers")).toEqual([]);
});

test("why a comment waits is said in the language of each window that its author has open", async () => {
  const { ana, at } = await newsroom({ filters: [holding("crétin")] });
  const windows = await Promise.all(
    ["fr", "en"].map((lang) => Line.open(system.gateway, "discussion", { token: ana.token, lang })),
  );
  for (const line of windows) await line.asks("join", at);
  await ana.posts(story, "Quel crétin.");
  const reasons = windows.map((line) =>
    until(
      () =>
        line
          .all("mine", mineMessage)
          .flatMap((told) =>
            told.type === "comment" && told.comment.reason ? [told.comment.reason] : [],
          )[0],
      "why it is held",
    ),
  );
  expect(await Promise.all(reasons)).toEqual([
    "Il contient des mots que les filtres de ce site arrêtent.",
    "It has words that this site’s filters stop.",
  ]);
});

test("readers hear how many read with them, over both gateways, and when they go", async () => {
  const { at } = await newsroom();
  const second = await system.another("gateway");
  const [one, two, three] = [await follow(), await follow(), await follow(null, second.address)];
  for (const line of [one, two, three]) await line.asks("join", at);
  const said = (line: Line) => line.all("viewers", viewersMessage).at(-1)?.n;
  await until(() => said(one) === 3 && said(three) === 3, "three viewers at both gateways");
  three.close();
  await until(() => said(one) === 2, "two viewers");
  // 20 come at once: told together, not one by one
  const before = one.all("viewers", viewersMessage).length;
  const crowd = await Promise.all(numbers(1, 20).map(() => follow()));
  await Promise.all(crowd.map((line) => line.asks("join", at)));
  await until(() => said(one) === 22, "22 viewers");
  expect(one.all("viewers", viewersMessage).length - before).toBeLessThan(10);
});

test("a reader hears what becomes of their own comments, and who answers them; nobody else does", async () => {
  const { room, ana, bo, at } = await newsroom({ filters: [holding("crétin")] });
  const moderator = await room.person("Mo", "moderator");
  const [own, other, nobody] = [await follow(ana.token), await follow(bo.token), await follow()];
  for (const line of [own, other, nobody]) await line.asks("join", at);
  const held = await ana.posts(story, "Quel crétin.");
  const mine = (line: Line) =>
    line.all("mine", mineMessage).flatMap((told) => ("comment" in told ? [told] : []));
  await until(
    () => mine(own).some(({ comment }) => comment.status === "held"),
    "Ana to hear that it is held",
  );
  await moderator.publishes(held);
  await until(
    () => mine(own).some(({ comment }) => comment.status === "published"),
    "Ana to hear that it is read",
  );
  await bo.posts(story, "Voyons.", { parent: held.id });
  const reply = await until(() => mine(own).find(({ type }) => type === "reply"), "Ana to hear of the reply");
  expect(reply).toMatchObject({ story, comment: { text: "Voyons.", author: { name: "Bo" } } });
  await until(() => mine(other).length > 0, "Bo to hear of his own comment");
  expect(mine(other).map(({ comment }) => comment.author?.name)).toEqual(["Bo"]);
  expect(mine(nobody)).toEqual([]);
});

test.each<[string, string, unknown[], string]>([
  ["a message that nobody knows", "shout", [{ secret: "x" }], "route-unknown"],
  ["a join to nothing", "join", [], "invalid-input"],
  ["a join to null", "join", [null], "invalid-input"],
  ["a join to a text", "join", ["le-pont"], "invalid-input"],
  ["a join without a story", "join", [{ site: "a" }], "invalid-input"],
  ["an operator for a story", "join", [{ site: "a", story: { $ne: "" } }], "invalid-input"],
  ["a number below zero", "join", [{ site: "a", story: "b", since: -1 }], "invalid-input"],
  ["an unknown site", "join", [{ site: "nulle-part", story: "b" }], "site-unknown"],
  ["a leave to nothing", "leave", [{}], "invalid-input"],
])("%s is acknowledged with its refusal, and nothing of it comes back", async (_, event, data, refusal) => {
  const line = await follow();
  const answer = await line.asks(event, ...data);
  expect(answer).toMatchObject({ error: { type: `urn:palabre:problem:${refusal}` } });
  expect(JSON.stringify(answer)).not.toContain("secret");
  line.says(event, ...data); // without asking for an answer
  expect(await line.isRefused("shout")).toBe("route-unknown");
  expect(line.heard).toEqual([]);
  expect(line.connected).toBe(true);
});

test("a token that is refused is refused at the door, with the reason", async () => {
  const { room, at } = await newsroom();
  const elsewhere = await newsroom();
  await expect(follow("garbage")).rejects.toThrow("token-malformed");
  await expect(follow(await room.publisherToken({ sub: "x", aud: room.site }))).rejects.toThrow(
    "token-signature",
  );
  const line = await follow(elsewhere.ana.token);
  expect(await line.isRefused("join", at)).toBe("token-audience");
});

test("one connection follows so many discussions and no more, and may leave one for another", async () => {
  const { at } = await newsroom();
  const line = await follow();
  for (const n of numbers(1, 20)) await line.asks("join", { ...at, story: `article ${n}` });
  expect(await line.isRefused("join", { ...at, story: "article 21" })).toBe("too-many-joins");
  await line.asks("leave", { ...at, story: "article 1" });
  expect(await line.asks("join", { ...at, story: "article 21" })).toMatchObject({ seq: 0 });
});

test("a connection that says too much is refused, and closed where it goes on", async () => {
  const line = await follow();
  const answers = await Promise.all(numbers(1, 61).map(() => line.asks("shout")));
  expect(answers.at(-1)).toMatchObject({ error: { type: "urn:palabre:problem:rate-limited" } });
  for (let more = 0; more < 100; more++) line.says("shout");
  await until(() => !line.connected, "the connection to be closed");
});

/** Somebody who reads on in peace, whatever others do. */
async function bystander() {
  const { ana, at } = await newsroom();
  const line = await follow();
  await line.asks("join", at);
  return {
    hears: async () => {
      await ana.posts(story, "Encore là ?");
      await line.hears(1);
      expect(line.connected).toBe(true);
    },
  };
}

test("too large a message closes its sender only", async () => {
  const other = await bystander();
  const line = await follow();
  line.says("join", { site: "a", story: "s".repeat(40_000) });
  await until(() => !line.connected, "the sender to be gone");
  await other.hears();
});

const websocket = () =>
  new WebSocket(`${system.gateway.replace("http", "ws")}/realtime/?EIO=4&transport=websocket`);

test.each<[string, (string | Uint8Array)[]]>([
  ["text that is no packet", ["rubbish"]],
  ["bytes that are no packet", [new Uint8Array([0, 1, 2, 255])]],
  ["broken JSON", ["40/discussion,", "42/discussion,{"]],
  [
    "attachments that never come",
    ["40/discussion,", '451-/discussion,["join",{"_placeholder":true,"num":0}]', "rubbish"],
  ],
  ["a million attachments", ['45999999-/discussion,["join"]', "rubbish"]],
  ["a packet before the door", ['42/discussion,["join",{}]']],
  ["deep nesting", ["40/discussion,", `42/discussion,["join",${"[".repeat(7000)}${"]".repeat(7000)}]`]],
  ["an unknown namespace", ["40/backstage,"]],
])("a socket that sends %s troubles nobody else", async (_, frames) => {
  const other = await bystander();
  const socket = websocket();
  await new Promise((resolve) => socket.once("open", resolve));
  const closed = new Promise((resolve) => socket.once("close", resolve));
  for (const frame of frames) socket.send(frame);
  await other.hears();
  socket.close();
  await closed;
});

test("names that every object has are no messages", async () => {
  const socket = io(`${system.gateway}/discussion`, {
    path: "/realtime",
    transports: ["websocket"],
    forceNew: true,
  });
  await new Promise<void>((resolve) => socket.once("connect", () => resolve()));
  for (const name of ["__proto__", "constructor", "toString"])
    expect(await socket.timeout(5000).emitWithAck(name, {})).toHaveProperty("error.status", 404);
  socket.disconnect();
});
