import { myData, profile } from "#contract";
import { everything } from "../newsroom/everything.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { services, system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

const story = "le-pont";
/** the publisher's id of a reader may be anything */
const sub = "abonné/42 élue";
const path = `users/sub/${encodeURIComponent(sub)}`;

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const [ana, bo, mo, op] = await Promise.all([
    room.person(sub),
    room.person("Bo"),
    room.person("Mo", "moderator"),
    room.person("Op", "operator"),
  ]);
  return { room, ana, bo, mo, op };
}

test("a publisher finds a reader by their own id, and gives them another name wherever they wrote", async () => {
  const { ana, bo, op } = await newsroom();
  expect(granted(profile, 200, await op.ask(path))).toMatchObject({ id: ana.id, name: sub, publisher: true });
  await ana.getsPublished(story, "Bonjour");

  const change = { name: "Anne-Marie", email: "am@mail.example" };
  expect(await op.ask(path, { method: "PATCH", body: change })).toMatchObject({ status: 200, body: change });
  await until(
    async () => (await bo.reads(story)).items[0]?.author?.name === "Anne-Marie",
    "the page to bear the new name",
  );
  expect((await ana.ask("/v1/me")).body).toMatchObject(change);
});

test("a publisher gets the copy of a reader's data that readers get themselves", async () => {
  const { ana, op } = await newsroom();
  const posted = await ana.getsPublished(story, "Bonjour");
  const answer = await op.ask(`${path}/export`);
  expect(answer.headers.get("content-disposition")).toContain("attachment");
  const copy = granted(myData, 200, answer);
  expect(copy).toMatchObject({ profile: { id: ana.id }, comments: [{ id: posted.id }] });
  expect((await ana.ask("/v1/me/export")).body).toEqual(copy);
});

test("a publisher has a reader erased, who may come back as somebody new", async () => {
  const { room, ana, bo, op } = await newsroom();
  await ana.getsPublished(story, "Parolecartée");
  expect(await op.ask(path, { method: "DELETE" })).toMatchObject({ status: 202 });
  expect(await ana.ask("/v1/me")).toMatchObject({ status: 401 });
  expect(await op.ask(path, { method: "DELETE" })).toMatchObject({ status: 404, refusal: "user-unknown" });
  await until(async () => (await bo.counts(story)) === 0, "the comment to be gone");
  await until(
    async () => !/parolecartée/i.test((await everything(services)).join("\n")),
    "the words to be gone",
    40_000,
  );
  const again = await room.person(sub);
  expect(again.id).not.toBe(ana.id);
}, 60_000);

test("that is for operators of the site alone, about readers whom its publisher has sent", async () => {
  const [here, there] = [await newsroom(), await newsroom()];
  const asks = [["GET"], ["PATCH", { name: "Autre" }], ["DELETE"]] as const;
  for (const [method, body] of asks) {
    const ask = { method, ...(body ? { body } : {}) };
    expect(await here.mo.ask(path, ask)).toMatchObject({ status: 403, refusal: "forbidden" });
    expect(await here.room.stranger.ask(path, ask)).toMatchObject({ status: 401 });
    expect(await there.op.at(here.room.site).ask(path, ask)).toMatchObject({ refusal: "token-audience" });
    expect(await here.op.ask("users/sub/personne", ask)).toMatchObject({ refusal: "user-unknown" });
  }
});

test.each([{ name: "" }, { name: "x".repeat(81) }, { email: 4 }, { role: "operator" }])(
  "a reader is not changed by %j",
  async (body) => {
    const { op } = await newsroom();
    expect(await op.ask(path, { method: "PATCH", body })).toMatchObject({ status: 400 });
  },
);
