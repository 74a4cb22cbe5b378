import { Newsroom } from "../newsroom/newsroom.js";
import { until } from "../newsroom/until.js";
import { stage } from "./on-own-stage.js";
import { Reader } from "./reader.js";
import type { Window } from "./window.js";

const story = "le-pont";

async function newsroom() {
  const room = await Newsroom.open(stage.system.api);
  const [odile, ada] = await Promise.all([room.person("Odile"), room.person("Ada")]);
  return { odile, ada, at: { site: room.site, story } };
}

/** A network that lets no socket through, neither as such nor disguised; and a clock that can be turned on. */
async function withoutSockets({ context, page }: Window): Promise<void> {
  await context.routeWebSocket(/realtime/, (socket) => socket.close());
  await context.route("**/realtime/**", (route) => route.abort());
  await page.clock.install();
}

/** Lets half minutes pass in a page until something is so. */
function inTime({ page }: Reader, fact: () => Promise<boolean>, name: string): Promise<boolean> {
  return until(async () => (await fact()) || (await page.clock.fastForward(30_000), false), name);
}

test("while the gateway is dead the page waits, and afterwards nothing is missing or doubled", async () => {
  const { odile, at } = await newsroom();
  const luc = await Reader.open(stage, at);
  await odile.posts(story, "Avant.");
  await luc.pill(1).waitFor();

  await stage.system.kill("gateway");
  await odile.posts(story, "Pendant, un.");
  await odile.posts(story, "Pendant, deux.");
  await until(async () => (await odile.counts(story)) === 3, "three comments");
  await stage.system.begin("gateway");
  await luc.pill(3).waitFor();
  await odile.posts(story, "Après.");
  await luc.pill(4).click();
  await luc.counts(4);
  const texts = ["Avant.", "Pendant, un.", "Pendant, deux.", "Après."];
  expect(await Promise.all(texts.map((text) => luc.times(text)))).toEqual([1, 1, 1, 1]);
  expect(await luc.articles.count()).toBe(4);
});

test("where no socket comes through, the page follows by asking, and tells authors what becomes of theirs", async () => {
  const { odile, ada, at } = await newsroom();
  const reader = await Reader.open(stage, at, {}, ada, withoutSockets);
  await reader.writes("Par les petits chemins.");
  const fate = reader.comment("Par les petits").getByText(reader.texts.rest.fate.published, { exact: true });
  await inTime(reader, () => fate.isVisible(), "her comment's fate");

  await odile.posts(story, "Une réponse ?");
  await inTime(reader, () => reader.pill(1).isVisible(), "the news");
  await reader.pill(1).click();
  await reader.counts(2);
  expect(await reader.articles.count()).toBe(2);
});

/** A gateway that lets nobody in the first time. */
function full(tries: { count: number }) {
  const refusal = {
    message: "full",
    data: {
      type: "urn:palabre:problem:unavailable",
      title: "full",
      status: 503,
      detail: "full",
      retryAfter: 30,
    },
  };
  const opening = { sid: "one", upgrades: [], pingInterval: 25_000, pingTimeout: 20_000, maxPayload: 16_384 };
  return async ({ context, page }: Window): Promise<void> => {
    await context.routeWebSocket(/realtime/, (socket) => {
      tries.count++;
      if (tries.count > 1) {
        socket.connectToServer();
        return;
      }
      socket.onMessage((packet) => {
        if (packet.toString().startsWith("40/")) socket.send(`44/discussion,${JSON.stringify(refusal)}`);
      });
      socket.send(`0${JSON.stringify(opening)}`);
    });
    await page.clock.install();
  };
}

test("whom a gateway does not let in, since it has all it can take, comes back when it said", async () => {
  const { odile, at } = await newsroom();
  const tries = { count: 0 };
  const reader = await Reader.open(stage, at, {}, undefined, full(tries));
  await until(() => tries.count === 1, "the gateway to refuse");
  await inTime(reader, () => Promise.resolve(tries.count === 2), "the reader to come back");
  await odile.posts(story, "Une nouvelle.");
  await reader.pill(1).waitFor();
});

test("what is written offline goes out when the connection is back, once", async () => {
  const { ada, at } = await newsroom();
  const reader = await Reader.open(stage, at, { lang: "en" }, ada);
  await reader.field.click();
  await reader.discussion.getByRole("textbox", { name: reader.texts.write }).fill("From the tunnel.");
  await reader.window.context.setOffline(true);
  await reader.discussion.getByRole("button", { name: reader.texts.rest.write.send }).click();
  await reader.discussion.getByText(reader.texts.rest.write.unsent).waitFor();
  await reader.discussion.getByText(reader.texts.offline).waitFor();

  await reader.window.context.setOffline(false);
  await reader.comment("From the tunnel.").getByText(reader.texts.rest.fate.published).waitFor();
  await reader.counts(1);
  expect(await reader.times("From the tunnel.")).toBe(1);
  expect(await reader.discussion.getByText(reader.texts.offline).count()).toBe(0);
});

test("a comment whose answer got lost is sent again, and there is one of it", async () => {
  const { ada, at } = await newsroom();
  const reader = await Reader.open(stage, at, {}, ada);
  const sent: (string | null)[] = [];
  await reader.page.route("**/comments", async (route) => {
    sent.push(await route.request().headerValue("idempotency-key"));
    if (sent.length > 1) return route.continue();
    await route.fetch();
    await route.abort();
  });
  await reader.writes("Une fois suffit.");
  await until(() => sent.length === 2, "a second attempt");
  await reader.comment("Une fois suffit.").getByText(reader.texts.rest.fate.published).waitFor();
  await reader.counts(1);
  expect(sent[1]).toBe(sent[0]);
  expect(await reader.times("Une fois suffit.")).toBe(1);
});

test("what could not be sent outlives the page, and the next one sends it", async () => {
  const { ada, at } = await newsroom();
  const reader = await Reader.open(stage, at, {}, ada);
  await reader.page.route("**/comments", (route) => route.abort());
  await reader.writes("Gardé pour demain.");
  await reader.discussion.getByText(reader.texts.rest.write.unsent).waitFor();

  await reader.page.unroute("**/comments");
  await reader.page.reload();
  await reader.comment("Gardé pour demain.").getByText(reader.texts.rest.fate.published).waitFor();
  expect(await ada.counts(story)).toBe(1);
});

test("a draft outlives the page, letter for letter", async () => {
  const { at } = await newsroom();
  const reader = await Reader.open(stage, at);
  const draft = "D’abord ceci :\n\n- un point\n- un autre";
  const field = reader.discussion.getByRole("textbox", { name: reader.texts.write });
  await reader.field.click();
  await field.fill(draft);
  await reader.page.reload();
  await reader.discussion.getByText(reader.texts.draft, { exact: true }).click();
  expect(await field.inputValue()).toBe(draft);
});
