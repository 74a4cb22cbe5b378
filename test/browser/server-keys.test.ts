import { apiKeys } from "#contract";
import { settingsTexts } from "../../apps/console/texts/settings.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { granted, Person } from "../newsroom/person.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";

test("an admin makes a key for the site's server, which is shown once, and ends it", async () => {
  const room = await Newsroom.open(stage.system.api);
  const { admin } = room;
  const desk = await Desk.open(stage, { width: 1280 }, admin, "admin");
  const { page, texts, window } = desk;
  const { keys: said } = settingsTexts.fr;
  await page.getByRole("button", { name: texts.settingsPage, exact: true }).press("Enter");
  const section = page.getByRole("region", { name: said.title });
  await section.getByLabel(said.name).fill("CMS");
  await section.getByRole("button", { name: said.make }).press("Enter");
  const token = (await section.locator("code").textContent()) ?? "";
  const server = new Person(room.api, room.site, "", "", token);
  expect((await server.says("le-pont", { title: "Le pont" })).status).toBe(200);
  expect(await window.barriers()).toEqual([]);
  await section.getByRole("button", { name: `${said.endLater}, CMS` }).press("Enter");
  await section.getByRole("button", { name: `${said.endLater}, CMS` }).waitFor({ state: "detached" });
  const { items } = granted(apiKeys, 200, await admin.ask("keys"));
  expect(items.map(({ name, endsAt }) => [name, endsAt !== null])).toEqual([["CMS", true]]);
  expect((await server.says("le-pont", { title: "Le pont neuf" })).status).toBe(200);
  expect(window.faults).toEqual([]);
});
