import french from "../../../apps/embed/languages/fr.js";
import { stage } from "../on-stage.js";
import { comments, HostPage, newsroom, texts } from "./host-page.js";

const { account } = french.personal;

/** What a browser does to third parties' storage that allows them nothing, and to the page's own. */
const refusesStorage = `
  for (const name of ["localStorage", "sessionStorage", "indexedDB"])
    Object.defineProperty(globalThis, name, { get: () => { throw new DOMException("denied", "SecurityError"); } });
  Object.defineProperty(Document.prototype, "cookie", {
    get: () => { throw new DOMException("denied", "SecurityError"); },
    set: () => { throw new DOMException("denied", "SecurityError"); },
  });
`;

async function writes(page: HostPage): Promise<void> {
  const element = page.at("one");
  await element.getByRole("button", { name: texts.signIn, exact: true }).click();
  await element.getByRole("button", { name: account.toRegister }).click();
  await element.getByLabel(account.name, { exact: true }).fill("Ada");
  await element.getByLabel(account.password, { exact: true }).fill("un mot de passe");
  await element.getByRole("button", { name: account.register }).click();
  await element.getByText("Ada", { exact: true }).waitFor();
  await element.locator("[part=field]").click();
  await element.getByRole("textbox", { name: texts.write }).fill("Sans biscuit.");
  await element.getByRole("button", { name: french.rest.write.send }).click();
  await element.getByText(french.rest.fate.published, { exact: true }).waitFor();
}

test("on another site's page, no cookie is set, sent or needed from reading to writing", async () => {
  const told = await newsroom(stage);
  const crumbs: string[] = [];
  const page = await HostPage.open(stage, comments("one", told, "pont"), {
    prepare: async ({ page }) => {
      page.on("request", async (request) => {
        const { cookie } = await request.allHeaders();
        if (cookie !== undefined) crumbs.push(`${request.url()} was sent ${cookie}`);
      });
      page.on("response", async (response) => {
        const set = await response.headerValue("set-cookie").catch(() => null);
        if (set !== null) crumbs.push(`${response.url()} set ${set}`);
      });
    },
  });
  await page.isLive("one");
  await writes(page);
  expect(crumbs).toEqual([]);
  expect(await page.window.context.cookies()).toEqual([]);
  expect(await page.runs("document.cookie")).toBe("");
});

test("where a browser keeps nothing at all, readers read, sign in and write all the same", async () => {
  const told = await newsroom(stage);
  await told.posts("pont", "Sur le pont.");
  const page = await HostPage.open(stage, comments("one", told, "pont"), {
    prepare: ({ context }) => context.addInitScript(refusesStorage).then(() => undefined),
  });
  await page.isLive("one");
  await writes(page);
  expect(await page.uncaught()).toEqual([]);
  expect(page.window.faults).toEqual([]);
});
