import { until } from "../../newsroom/until.js";
import { stage } from "../on-stage.js";
import { comments, HostPage, newsroom, texts } from "./host-page.js";
import french from "../../../apps/embed/languages/fr.js";

const { account } = french.personal;

async function signIn(page: HostPage, id: string, name: string): Promise<void> {
  const element = page.at(id);
  await element.getByRole("button", { name: texts.signIn, exact: true }).click();
  await element.getByRole("button", { name: account.toRegister }).click();
  await element.getByLabel(account.name, { exact: true }).fill(name);
  await element.getByLabel(account.password, { exact: true }).fill("un mot de passe");
  await element.getByRole("button", { name: account.register }).click();
}

test("two stories in one page are two discussions, with one sign-in and each its own count", async () => {
  const told = await newsroom(stage);
  await told.posts("pont", "Sur le pont.");
  await told.posts("gare", "À la gare.");
  const counts = ["pont", "gare"].map(
    (story) => `<palabre-count site="${told.site}" story="${story}"></palabre-count>`,
  );
  const page = await HostPage.open(
    stage,
    `${counts.join("")}${comments("one", told, "pont")}${comments("two", told, "gare")}`,
  );
  await Promise.all([page.isLive("one"), page.isLive("two")]);
  expect(await page.at("one").getByText("À la gare.").count()).toBe(0);
  expect(await page.at("two").getByText("À la gare.").count()).toBe(1);

  await signIn(page, "one", "Ada");
  for (const id of ["one", "two"]) await page.at(id).getByText("Ada", { exact: true }).waitFor();

  await told.posts("gare", "Encore à la gare.");
  await page.at("two").locator("[part=pill]").waitFor();
  await page.page.locator("palabre-count").nth(1).filter({ hasText: "2" }).waitFor();
  expect(await page.at("one").locator("[part=pill]").count()).toBe(0);
  expect((await page.heard("palabre:count")).map(({ from, detail }) => [from, detail])).toEqual(
    expect.arrayContaining([
      ["one", { site: told.site, story: "pont", count: 1 }],
      ["two", { site: told.site, story: "gare", count: 2 }],
    ]),
  );
  expect(page.window.faults).toEqual([]);
});

test("the same story twice in one page is one discussion at two places", async () => {
  const told = await newsroom(stage);
  await told.posts("pont", "Sur le pont.");
  const page = await HostPage.open(stage, comments("one", told, "pont") + comments("two", told, "pont"));
  await Promise.all([page.isLive("one"), page.isLive("two")]);
  await signIn(page, "two", "Ada");
  const field = page.at("one").getByRole("textbox", { name: texts.write });
  await page.at("one").locator("[part=field]").click();
  await field.fill("Ici et là.");
  await page.at("one").getByRole("button", { name: french.rest.write.send }).click();
  const own = (id: string) => page.at(id).getByRole("article").filter({ hasText: "Ici et là." });
  await own("one").getByText(french.rest.fate.published, { exact: true }).waitFor();
  await own("two").waitFor();
  expect([await own("one").count(), await own("two").count()]).toEqual([1, 1]);
  await until(
    async () => (await page.at("two").locator("[part=field]").textContent()) === texts.write,
    "no draft of what is sent",
  );
  const posted = await page.heard("palabre:posted");
  expect(posted.map(({ from, detail }) => [from, detail.story])).toEqual([["one", "pont"]]);

  // names that things have for each other are found in their own element, and each label names one thing
  expect(await page.window.barriers()).toEqual([]);
  expect(
    await page.runs(`["one", "two"].flatMap((id) => {
      const root = document.getElementById(id).shadowRoot;
      const ids = [...root.querySelectorAll("[id]")].map(({ id }) => id);
      const named = [...root.querySelectorAll("[for], [aria-labelledby], [aria-describedby], [aria-controls]")];
      const wanted = named.flatMap((one) => ["for", "aria-labelledby", "aria-describedby", "aria-controls"].flatMap((name) => one.getAttribute(name)?.split(" ") ?? []));
      return [...ids.filter((id, n) => ids.indexOf(id) !== n), ...wanted.filter((id) => !root.getElementById(id))];
    })`),
  ).toEqual([]);
  expect(page.window.faults).toEqual([]);
});

test("who signs out at one place has signed out at all", async () => {
  const told = await newsroom(stage);
  const page = await HostPage.open(stage, comments("one", told, "pont") + comments("two", told, "gare"));
  await Promise.all([page.isLive("one"), page.isLive("two")]);
  await signIn(page, "one", "Ada");
  await page.at("two").getByRole("button", { name: "Ada", exact: true }).click();
  await page.at("two").getByRole("button", { name: french.rest.signOut }).click();
  for (const id of ["one", "two"])
    await page.at(id).getByRole("button", { name: texts.signIn, exact: true }).waitFor();
});
