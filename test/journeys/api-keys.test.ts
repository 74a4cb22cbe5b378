import { apiKey, apiKeys, createdApiKey, staff } from "#contract";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";
import { until } from "../newsroom/until.js";

async function newsroom() {
  const room = await Newsroom.open(system.api);
  const { admin } = room;
  const makes = async (name: string, more: object = {}) =>
    granted(createdApiKey, 201, await admin.ask("keys", { method: "POST", body: { name, ...more } }));
  /** The site's server, which says something of a story. */
  const says = async (token: string) =>
    (await new Person(room.api, room.site, "", "", token).says("le-pont", { title: "Le pont" })).refusal ??
    "done";
  return { room, admin, makes, says };
}

test("the site's server works with a key until the key is ended, and the trail says who made it", async () => {
  const { room, admin, makes, says } = await newsroom();
  const { token, ...key } = await makes("CMS");
  expect(key).toMatchObject({ name: "CMS", endsAt: null, by: { name: "admin" } });
  expect(await says(token)).toBe("done");
  const { items } = granted(apiKeys, 200, await admin.ask("keys"));
  expect(items).toEqual([key]);
  expect(JSON.stringify(items)).not.toContain(token);
  const ended = await admin.ask(`keys/${key.id}`, { method: "DELETE" });
  expect(ended.status).toBe(200);
  expect(await says(token)).toBe("token-ended");
  const told = await until(async () => {
    const trail = JSON.stringify((await admin.ask("moderation/trail")).body);
    return trail.includes("keys.CMS") ? trail : null;
  }, "the key in the trail");
  expect(told).not.toContain(token);
  const other = await Newsroom.open(system.api);
  const stranger = new Person(other.api, other.site, "", "", (await makes("Autre")).token);
  expect((await stranger.says("le-pont", {})).refusal).toBe("token-audience");
  expect(room.site).not.toBe(other.site);
});

test("while another takes its place, a key that is ended still counts, and never longer than it was meant to", async () => {
  const { admin, makes, says } = await newsroom();
  const [old, next] = [await makes("CMS", { days: 2 }), await makes("CMS, nouveau")];
  const end = async (query: string) =>
    granted(apiKey, 200, await admin.ask(`keys/${old.id}?${query}`, { method: "DELETE" }));
  expect(await end("overlap=100")).toMatchObject({ endsAt: null });
  const first = await end("overlap=24");
  expect(first.id).toBe(old.id);
  expect(first.endsAt).not.toBeNull();
  expect([await says(old.token), await says(next.token)]).toEqual(["done", "done"]);
  expect(await end("overlap=30")).toEqual(first);
  expect(await end("overlap=0")).not.toEqual(first);
  expect([await says(old.token), await says(next.token)]).toEqual(["token-ended", "done"]);
});

test("keys are made by admins alone, whoever holds one makes none, and is nobody of the team", async () => {
  const { room, admin, makes } = await newsroom();
  const op = await room.person("Op", "operator");
  expect((await op.ask("keys")).refusal).toBe("forbidden");
  const holder = new Person(room.api, room.site, "", "", (await makes("CMS")).token);
  expect((await holder.ask("keys", { method: "POST", body: { name: "Encore" } })).refusal).toBe("forbidden");
  const { items } = granted(staff, 200, await admin.ask("staff"));
  expect(items.map(({ user }) => user.name)).not.toContain("CMS");
  expect((await admin.ask("keys", { method: "POST", body: { name: "", days: 3000 } })).refusal).toBe(
    "invalid-input",
  );
});
