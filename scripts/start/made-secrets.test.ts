import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { readStartConfiguration } from "#platform/configuration.js";
import { secretsFor } from "./made-secrets.js";

let folder = "";
beforeEach(async () => (folder = await mkdtemp(`${tmpdir()}/palabre-secrets-`)));
afterEach(() => rm(folder, { recursive: true }));

const nothing = readStartConfiguration({});

test("a restart has the same secrets, kept for this user only", async () => {
  const first = await secretsFor(folder, nothing);
  expect((await secretsFor(folder, nothing)).values).toEqual(first.values);
  expect((await stat(`${folder}/secrets.json`)).mode & 0o777).toBe(0o600);
});

test("what is made would be taken if it were given", async () => {
  const { adminPassword, demoPassword, demoSsoSecret } = (await secretsFor(folder, nothing)).values;
  const given = {
    PALABRE_ADMIN_PASSWORD: adminPassword,
    PALABRE_DEMO_PASSWORD: demoPassword,
    PALABRE_DEMO_SSO_SECRET: demoSsoSecret,
  };
  expect(readStartConfiguration(given)).toMatchObject({ adminPassword, demoPassword, demoSsoSecret });
});

test("the admin's password is told until a start came far enough to tell it, then never again", async () => {
  expect((await secretsFor(folder, nothing)).untold).toBe(true);
  const second = await secretsFor(folder, nothing);
  expect(second.untold).toBe(true);
  await second.told();
  expect((await secretsFor(folder, nothing)).untold).toBe(false);
});

test("what is given comes before what was made, and is not told", async () => {
  const given = readStartConfiguration({ PALABRE_ADMIN_PASSWORD: "correct horse" });
  const secrets = await secretsFor(folder, given);
  expect(secrets.values.adminPassword).toBe("correct horse");
  expect(secrets.untold).toBe(false);
});
