import french from "../../../apps/embed/languages/fr.js";
import { stage } from "../on-stage.js";
import { comments, HostPage, newsroom, texts } from "./host-page.js";

/** Makes the element by script, as a page does that knows nothing of HTML. */
const made = (site: string) => `
  globalThis.one = document.createElement("palabre-comments");
  Object.assign(one, { id: "one", site: ${JSON.stringify(site)}, story: "pont", sort: "oldest", theme: "dark" });
`;
const load = (source: string) => `new Promise((done, fail) => {
  const script = Object.assign(document.createElement("script"), { type: "module", src: ${JSON.stringify(source)}, onload: done, onerror: fail });
  document.head.append(script);
}).then(() => undefined)`;

async function signsIn(page: HostPage): Promise<void> {
  const element = page.at("one");
  await element.getByRole("button", { name: texts.signIn, exact: true }).click();
  await element.getByRole("button", { name: french.personal.account.byPublisher("Le Test") }).click();
}

test.each([
  ["before the script is there", (place: string, script: string) => `${place}; ${script}`],
  ["once the script is there", (place: string, script: string) => `${script}.then(() => { ${place} })`],
])("properties that a page sets %s are attributes", async (_, order) => {
  const told = await newsroom(stage);
  await told.posts("pont", "Un.");
  await told.posts("pont", "Deux.");
  const page = await HostPage.open(stage, "", { head: "<!-- the script comes later -->" });
  const place = `${made(told.site)} document.querySelector("main").append(one)`;
  await page.runs(order(place, load(`${stage.system.api}/embed.js`)));
  await page.isLive("one");
  expect(await page.at("one").locator("article [part=text]").allTextContents()).toEqual(["Un.", "Deux."]);
  expect(await page.runs(`["site", "story", "sort", "theme"].map((name) => one.getAttribute(name))`)).toEqual(
    [told.site, "pont", "oldest", "dark"],
  );
  expect(await page.runs(`[one.site, one.story, one.sort, one.theme, one.start]`)).toEqual([
    told.site,
    "pont",
    "oldest",
    "dark",
    null,
  ]);
  await page.runs(`one.story = undefined`);
  expect(await page.runs(`one.hasAttribute("story")`)).toBe(false);
});

test.each([
  ["before the script is there", (script: string) => `one.signIn = give; ${script}`],
  ["once the discussion is there", (script: string) => `${script}.then(() => { one.signIn = give })`],
])("readers come in by the publisher's own sign-in that a page sets %s", async (_, order) => {
  const told = await newsroom(stage);
  const token = await told.room.publisherToken({ sub: "ada", name: "Ada de la Gazette" });
  const page = await HostPage.open(stage, comments("one", told, "pont"), {
    head: "<!-- the script comes later -->",
  });
  await page.runs(
    `globalThis.give = async () => ${JSON.stringify(token)}; ${order(load(`${stage.system.api}/embed.js`))}`,
  );
  await page.isLive("one");
  await signsIn(page);
  await page.at("one").getByText("Ada de la Gazette", { exact: true }).waitFor();
  expect(await page.uncaught()).toEqual([]);
});

test("a publisher's sign-in that fails says so, and the page hears of no error", async () => {
  const told = await newsroom(stage);
  const page = await HostPage.open(stage, comments("one", told, "pont"));
  await page.isLive("one");
  await page.runs(`one.signIn = () => Promise.reject(new Error("not signed in there"))`);
  await signsIn(page);
  await page.at("one").getByText(french.personal.account.publisherFailed).waitFor();
  await page.runs(`one.signIn = null`);
  expect(await page.uncaught()).toEqual([]);
});

test("a script that a page loads twice makes the elements once", async () => {
  const told = await newsroom(stage);
  const page = await HostPage.open(stage, comments("one", told, "pont"));
  await page.isLive("one");
  await page.runs(load(`${stage.system.api}/embed.js?again`));
  expect(await page.uncaught()).toEqual([]);
  expect(page.window.faults).toEqual([]);
});
