import { savedViews, statements, type SettingsChange } from "#contract";
import { type PageName, pages } from "../../apps/console/work/address.js";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { type Ask, granted, type Person } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { stage } from "./on-stage.js";

const story = "le-pont";

/** What would act, were it ever taken for HTML; it says in which field it was. */
const hostile = (field: string) => `${field} <img src=x onerror=struck()>`;
/** As comments may say it. */
const code = (field: string) => `\`${hostile(field)}\``;
const spoken = (field: string) => ({ fr: hostile(field), en: hostile(field) });

const settings = {
  fourEyes: { permanentBan: true },
  reasons: [{ id: "hate", title: spoken("title"), text: spoken("statement"), category: hostile("category") }],
} satisfies SettingsChange;

/** A newsroom in which everybody writes HTML wherever something can be written. */
async function newsroom() {
  const room = await Newsroom.open(stage.system.api, { filters: [holding("crétin")], settings });
  const [ana, mo] = await Promise.all([
    room.person(hostile("author")),
    room.person(hostile("moderator"), "moderator"),
  ]);
  await room.set({ desks: [{ id: "law", names: spoken("desk"), people: [mo.id] }] });
  const place = { url: "https://news.example/le-pont", title: hostile("story"), section: hostile("section") };
  await does(room.admin, `stories/${story}`, { method: "PUT", body: place });
  const shown = await ana.getsPublished(story, `${code("published")} Le pont rouvre demain.`);
  const held = await ana.posts(story, `${code("held")} Quel crétin a fermé la gare ?`);
  await until(() => mo.finds(held, "held"), "the comment in held");
  await ana.edits(held, `${code("edited")} Ce crétin de maire a fermé la gare.`);
  await (await room.person(hostile("reporter"))).reports(shown, "other", hostile("report"));
  const notice = {
    comment: shown.id,
    ...{ explanation: hostile("notice"), law: hostile("law"), name: hostile("giver"), goodFaith: true },
  };
  await does(room.stranger, "notices", { method: "POST", body: notice });
  const note = (field: string): Ask => ({ method: "POST", body: { text: hostile(field) } });
  await does(mo, `moderation/comments/${held.id}/notes`, note("note"));
  await does(mo, `moderation/users/${ana.id}/notes`, note("person-note"));
  await does(mo, "moderation/handovers", note("handover"));
  const warning = { kind: "premoderate", reason: hostile("warning") };
  await does(mo, `moderation/users/${ana.id}/sanctions`, { method: "POST", body: warning });
  const ban = { kind: "ban", reason: hostile("ban") };
  await does(mo, `moderation/users/${ana.id}/sanctions`, { method: "POST", body: ban });
  const referral = { to: { kind: "anyone" }, note: hostile("referral") };
  await does(mo, `moderation/comments/${shown.id}/referral`, { method: "PUT", body: referral });
  const stated = await until(
    async () => granted(statements, 200, await ana.ask("/v1/me/statements")).items[0],
    "the warning's statement",
  );
  const appeal = { method: "POST", body: { text: hostile("appeal") } };
  await does(ana, `/v1/me/statements/${stated.id}/appeal`, appeal);
  await until(() => room.admin.queueCounts().then(({ appeals }) => appeals === 1), "the appeal to wait");
  const views = { views: [{ name: hostile("view"), search: { section: hostile("section") } }] };
  granted(savedViews, 200, await room.admin.ask("moderation/views", { method: "PUT", body: views }));
  return { room, shown, held, appealed: stated.id };
}

async function does(person: Person, path: string, how: Ask): Promise<void> {
  const { status, body } = await person.ask(path, how);
  if (status >= 300) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
}

/** What each view shows of what was written, among others. */
const views: Record<string, readonly string[]> = {
  "queue=held": ["author", "edited", "story", "note", "warning"],
  "queue=reported": ["published", "report"],
  "queue=notices": ["notice", "law", "giver"],
  "page=search": ["published", "edited", "view"],
  "page=handovers": ["handover"],
  "page=proposals": ["ban"],
  "page=rules": ["title", "desk"],
  "page=trail": ["warning"],
  "page=insights": ["story"],
};

test("what people have written is shown in the console as they wrote it, and never acts", async () => {
  const { room, shown, held, appealed } = await newsroom();
  const desk = await Desk.open(stage, { width: 1280 }, room.admin.at(room.site), "admin");
  const { page, window } = desk;
  const others = pages.filter((name) => name !== "desk").map((name: PageName) => `page=${name}`);
  for (const view of new Set([...Object.keys(views), ...others])) {
    await page.goto(`${stage.system.api}/console?${view}`);
    await desk.isLive();
    for (const field of views[view] ?? [])
      await page.getByText(hostile(field)).filter({ visible: true }).first().waitFor();
    expect(await page.locator('img[src="x"]').count()).toBe(0);
  }
  await page.goto(`${stage.system.api}/console?queue=appeals&appeal=${appealed}`);
  await page.getByText(hostile("appeal")).filter({ visible: true }).first().waitFor();
  await page.goto(`${stage.system.api}/console?queue=reported&comment=${shown.id}`);
  await page.getByText(hostile("referral")).filter({ visible: true }).first().waitFor();
  await page.goto(`${stage.system.api}/console?queue=held&comment=${held.id}`);
  await desk.case(hostile("author")).waitFor();
  await desk.presses("d");
  const file = page.getByRole("dialog", { name: desk.texts.dossier.title(hostile("author")) });
  for (const field of ["person-note", "warning"])
    await file.getByText(hostile(field)).filter({ visible: true }).first().waitFor();
  expect(await page.locator('img[src="x"]').count()).toBe(0);
  expect(window.faults).toEqual([]);
});
