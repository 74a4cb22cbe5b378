import { type Filter, previewed } from "#contract";
import { holding, Newsroom } from "../newsroom/newsroom.js";
import { type Ask, granted, type Person } from "../newsroom/person.js";
import { system } from "../newsroom/running-system.js";

function previews(person: Person, body: unknown, headers: Ask["headers"] = {}) {
  return person.ask("preview", { method: "POST", body: { body }, headers });
}

async function shown(person: Person, body: string, language = "fr") {
  return granted(previewed, 200, await previews(person, body, { "accept-language": language }));
}

test("anyone sees what a text would look like, and nothing of it is kept", async () => {
  const room = await Newsroom.open(system.api);
  const { html, nudge } = await shown(room.stranger, "Le **pont** tient.\r\n\r\n- un\r\n- deux");
  expect(html).toBe("<p>Le <strong>pont</strong> tient.</p>\n<ul>\n<li>un</li>\n<li>deux</li>\n</ul>");
  expect(nudge).toBeNull();
  const ana = await room.person("Ana");
  const posted = await ana.posts("le-pont", "Le **pont** tient.\r\n\r\n- un\r\n- deux");
  expect(posted.html).toBe(html);
});

test("who would be held is told so kindly, in their language, with the words as typed", async () => {
  const room = await Newsroom.open(system.api, { filters: [holding("patate")] });
  const body = "Bonjour 👋\r\n\r\nespèce de p@tate, oui, PATATE";
  const french = await shown(room.stranger, body, "fr-CA,fr;q=0.9");
  expect(french.nudge?.spans.map(({ start, end }) => body.slice(start, end))).toEqual(["p@tate", "PATATE"]);
  expect(french.nudge?.message).toMatch(/un modérateur lira sans doute/);
  const english = await shown(room.stranger, body, "en");
  expect(english.nudge?.message).toMatch(/a moderator will probably read/);
});

test("a text is judged in its own language, as it will be once it is sent", async () => {
  const words: Filter = {
    ...{ id: "words", type: "words", except: [], fold: true, then: "hold" },
    words: [{ word: "retarded", match: "stem", severity: 1 }],
  };
  const room = await Newsroom.open(system.api, { filters: [words] });
  const french = "Le train avait encore du retard ce matin, et personne ne prévenait les voyageurs.";
  expect((await shown(room.stranger, french)).nudge).toBeNull();
  const english = "They said that it retards the works, and that nobody told the people on the train.";
  expect((await shown(room.stranger, english)).nudge?.spans).toHaveLength(1);
  await (await room.person("Ana")).getsPublished("le-pont", french);
});

test("a text that would be refused for its form is refused here, too", async () => {
  const room = await Newsroom.open(system.api);
  for (const body of ["", "<b>gras</b>", "abc\u202edef", 7])
    expect(await previews(room.stranger, body)).toMatchObject({ status: 400, refusal: "invalid-input" });
  const elsewhere = await previews(room.stranger.at("nulle-part"), "Bonjour");
  expect(elsewhere.refusal).toBe("site-unknown");
});

test("from one address there are only so many a minute", async () => {
  const room = await Newsroom.open(system.api);
  const answers = await Promise.all(Array.from({ length: 70 }, () => previews(room.stranger, "Bonjour")));
  const refused = answers.filter(({ refusal }) => refusal === "rate-limited");
  expect(refused).toHaveLength(10);
  expect(refused[0]?.headers.get("retry-after")).toMatch(/^\d+$/);
});
