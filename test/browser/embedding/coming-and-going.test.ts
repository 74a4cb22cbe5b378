import { z } from "zod";
import { Line } from "../../newsroom/line.js";
import { commentsOf } from "../../newsroom/person.js";
import { until } from "../../newsroom/until.js";
import { stage } from "../on-stage.js";
import type { Window } from "../window.js";
import { comments, gate, HostPage, newsroom, texts, type Told } from "./host-page.js";

afterEach(() => Line.closeAll());

/** Keeps count of what would go on by itself. */
const countTimers = `
  globalThis.timers = new Set();
  for (const kind of ["Timeout", "Interval"]) {
    const [set, clear] = [globalThis["set" + kind], globalThis["clear" + kind]];
    globalThis["set" + kind] = (act, ...rest) => {
      const timer = set(() => { if (kind === "Timeout") timers.delete(timer); act(); }, ...rest);
      timers.add(timer);
      return timer;
    };
    globalThis["clear" + kind] = (timer) => { timers.delete(timer); clear(timer); };
  }
`;

async function opened(stories: string[] = ["pont"]): Promise<{ told: Told; page: HostPage }> {
  const told = await newsroom(stage);
  await told.posts("pont", "Sur le pont.");
  const body = stories.map((story, n) => comments(`el${n}`, told, story)).join("");
  const page = await HostPage.open(stage, `${body}<div id="place"></div><div id="elsewhere"></div>`, {
    prepare: async ({ context }) => {
      await context.addInitScript(countTimers);
    },
  });
  await page.isLive("el0");
  return { told, page };
}

/** How many sockets follow a story, as the gateway knows it. */
async function followers({ site }: Told, story: string): Promise<() => number> {
  const line = await Line.open(stage.system.gateway, "discussion");
  await line.asks("join", { site, story });
  // one of them is the line itself
  return () => (line.all("viewers", z.object({ n: z.number() })).at(-1)?.n ?? 1) - 1;
}

/** What listens on the window and the document, and how many discussions the browser still holds. */
async function leftIn({ page, context }: Window): Promise<{ listeners: string[]; discussions: number }> {
  const cdp = await context.newCDPSession(page);
  const listeners: string[] = [];
  for (const expression of ["window", "document"]) {
    const { result } = await cdp.send("Runtime.evaluate", { expression });
    if (!result.objectId) throw new Error(`there is no ${expression}`);
    const found = await cdp.send("DOMDebugger.getEventListeners", { objectId: result.objectId });
    listeners.push(...found.listeners.map(({ type }) => `${expression} ${type}`));
  }
  await cdp.send("HeapProfiler.collectGarbage");
  const prototype = `customElements.get("palabre-comments").prototype`;
  const { result } = await cdp.send("Runtime.evaluate", { expression: prototype });
  const { objects } = await cdp.send("Runtime.queryObjects", { prototypeObjectId: result.objectId ?? "" });
  const { result: counted } = await cdp.send("Runtime.callFunctionOn", {
    objectId: objects.objectId ?? "",
    functionDeclaration: "function () { return this.length }",
    returnByValue: true,
  });
  await cdp.send("Runtime.releaseObject", { objectId: objects.objectId ?? "" });
  await cdp.detach();
  return { listeners: listeners.sort(), discussions: z.number().parse(counted.value) };
}

test("an element that is taken away for good leaves no socket, no listener, no timer and nothing of itself", async () => {
  const { told, page } = await opened(["quai"]);
  const timers = () => page.runs<number>("timers.size");
  await page.runs(`globalThis.one = document.getElementById("el0"); one.remove(); one = null`);
  const before = await leftIn(page.window);
  const [timersBefore, following] = [await timers(), await followers(told, "pont")];

  const enter = comments("one", told, "pont");
  for (let times = 0; times < 3; times++) {
    await page.runs(`document.getElementById("place").innerHTML = ${JSON.stringify(enter)}`);
    await page.isLive("one");
    await until(() => following() === 1, "its socket");
    await page.at("one").locator("[part=field]").click();
    await page.at("one").getByRole("textbox").fill("Un mot");
    await page.runs(`document.getElementById("place").innerHTML = ""`);
    await until(() => following() === 0, "its socket to be gone");
  }
  await until(async () => (await leftIn(page.window)).discussions === 0, "nothing of it in memory");
  await until(async () => (await timers()) <= timersBefore, "no timer");
  expect((await leftIn(page.window)).listeners).toEqual(before.listeners);
  await told.posts("pont", "Quand il n’y a personne.");
  expect(await page.uncaught()).toEqual([]);
});

test("an element that is taken away while it loads never comes to life", async () => {
  const told = await newsroom(stage);
  const answers = gate(`**/${commentsOf("pont")}?*`);
  const page = await HostPage.open(stage, comments("one", told, "pont"), {
    prepare: answers.hold,
  });
  const answer = page.page.waitForResponse(/stories\/pont\/comments/);
  await page.at("one").locator("[part=skeleton]").waitFor();
  await page.runs(`globalThis.kept = document.getElementById("one"); kept.remove()`);
  answers.open();
  await (await answer).finished();
  // what comes to life is drawn within two frames
  await page.runs("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  expect(await page.heard()).toEqual([]);
  expect(await page.runs("kept.shadowRoot.childElementCount")).toBe(0);
  expect(await page.uncaught()).toEqual([]);
});

test("an element that is put back is as new", async () => {
  const { told, page } = await opened();
  await page.runs(`globalThis.one = document.getElementById("el0"); one.remove(); undefined`);
  await told.posts("pont", "Pendant ce temps.");
  expect(await page.runs("one.shadowRoot.childElementCount")).toBe(0);
  await page.runs(`document.getElementById("elsewhere").append(one)`);
  await page.isLive("el0");
  await told.posts("pont", "Après.");
  await page.at("el0").locator("[part=pill]").click();
  await page.at("el0").getByText("Après.").waitFor();
  await page.at("el0").getByText("Pendant ce temps.").waitFor();
  expect((await page.heard("palabre:ready")).length).toBe(2);
});

test.each(["append", "moveBefore"])(
  "an element that is moved within the page (by %s) goes on where it was, with what is being written",
  async (how) => {
    const { told, page } = await opened();
    const asked: string[] = [];
    page.page.on("request", (request) => asked.push(request.url()));
    await page.at("el0").locator("[part=field]").click();
    await page.at("el0").getByRole("textbox").fill("J’allais dire");
    asked.length = 0;
    await page.runs(`document.getElementById("elsewhere").${how}(el0${how === "append" ? "" : ", null"})`);
    expect(await page.runs(`el0.parentElement.id`)).toBe("elsewhere");
    expect(await page.at("el0").getByRole("textbox").inputValue()).toBe("J’allais dire");
    await told.posts("pont", "Après.");
    await page.at("el0").locator("[part=pill]").waitFor();
    expect((await page.heard("palabre:ready")).length).toBe(1);
    expect(asked).toEqual([]);
    expect(await page.uncaught()).toEqual([]);
  },
);

test("a count that is moved goes on counting, and one that is taken away hears no more", async () => {
  const { told, page } = await opened();
  await page.runs(
    `place.innerHTML = '<palabre-count id="count" site="${told.site}" story="pont">?</palabre-count>'`,
  );
  const count = page.at("count");
  await count.filter({ hasText: "1 commentaire" }).waitFor();
  await page.runs(`elsewhere.append(count)`);
  await told.posts("pont", "Encore.");
  await count.filter({ hasText: "2 commentaires" }).waitFor();
  const before = await leftIn(page.window);
  await page.runs(`count.remove()`);
  await until(
    async () => (await leftIn(page.window)).listeners.length < before.listeners.length,
    "one who listens less",
  );
});

test("a discussion with start=near asks for nothing until it is about to be scrolled to", async () => {
  const told = await newsroom(stage);
  await told.posts("pont", "Sur le pont.");
  const asked: string[] = [];
  const page = await HostPage.open(
    stage,
    `<div style="height: 10000px" id="article"></div>${comments("one", told, "pont", 'start="near"')}`,
    {
      policy: null,
      prepare: async ({ page }) => {
        page.on("request", (request) => asked.push(new URL(request.url()).pathname));
      },
    },
  );
  await page.at("one").locator("[part=skeleton]").waitFor();
  await page.page.waitForLoadState("networkidle");
  expect(asked.filter((path) => path.startsWith("/v1/"))).toEqual([]);
  expect(await page.heard()).toEqual([]);
  await page.runs(`scrollTo(0, article.offsetHeight - 2 * innerHeight)`);
  await page.isLive("one");
  expect(await page.heard("palabre:ready")).toHaveLength(1);
});

test("an element with start=near that is gone before it is near starts nothing", async () => {
  const told = await newsroom(stage);
  const page = await HostPage.open(
    stage,
    `<div style="height: 10000px" id="article"></div>${comments("one", told, "pont", 'start="near"')}`,
    { policy: null },
  );
  await page.at("one").locator("[part=skeleton]").waitFor();
  await page.runs(`globalThis.kept = one; kept.remove(); article.style.height = 0`);
  await page.runs(`document.body.append(kept)`);
  await page.isLive("one");
  expect(await page.heard("palabre:ready")).toHaveLength(1);
});

describe("where the page has the discussion as HTML", () => {
  async function written(width: number) {
    const told = await newsroom(stage);
    const long = "Le pont de la gare est fermé depuis l’hiver, et personne ne dit quand il rouvrira. ".repeat(
      6,
    );
    for (let n = 1; n <= 12; n++) await told.posts("pont", `Avis ${n}. ${long}`);
    const { body: fragment } = await told.room.stranger.ask(`${commentsOf("pont")}?lang=fr`, {
      headers: { accept: "text/html" },
    });
    const answers = gate(`**/${commentsOf("pont")}?*`);
    const element = `<palabre-comments id="one" site="${told.site}" story="pont" lang="fr">${String(fragment)}</palabre-comments><p id="below">Fin.</p>`;
    const page = await HostPage.open(stage, element, {
      look: { lang: "fr", width },
      policy: null,
      head: `<link rel="stylesheet" href="${stage.system.api}/fragment.css">${stage.publisher.script}`,
      prepare: answers.hold,
    });
    await page.page.waitForFunction(`one.shadowRoot?.querySelector("slot")`);
    await page.page.waitForLoadState("load");
    return { page, answers };
  }

  /** Where each comment's name and text are, from above. */
  const geometry = `(() => {
    const root = one.shadowRoot.querySelector("[part=feed]") ? one.shadowRoot : one;
    const box = (element) => { const { x, y, width, height } = element.getBoundingClientRect(); return [x, y + scrollY, width, height].map(Math.round); };
    const look = (element) => { const { color, fontSize, fontFamily, lineHeight, fontWeight } = getComputedStyle(element); return [color, fontSize, fontFamily, lineHeight, fontWeight].join(" "); };
    return [...root.querySelectorAll("article")].map((article) => {
      const [name, text] = [article.querySelector("h3"), article.querySelector("[part=text], .palabre-text")];
      return { id: article.id, name: box(name), text: box(text), looks: [look(name), look(text)] };
    });
  })()`;

  test.each([1000, 375])("the element takes its place without a flash, %i pixels wide", async (width) => {
    const { page, answers } = await written(width);
    const before = await page.runs(geometry);
    const end = await page.runs(`below.getBoundingClientRect().top`);
    expect(before).toHaveLength(12);
    answers.open();
    await page.isLive("one");
    expect(await page.runs(geometry)).toEqual(before);
    expect(await page.runs(`below.getBoundingClientRect().top`)).toBe(end);
    expect(await page.window.shifts()).toEqual([]);
    expect(page.window.faults).toEqual([]);
  });

  test("who reads in the middle of it reads on there", async () => {
    const { page, answers } = await written(1000);
    const place = (root: string) =>
      page.runs<number>(`${root}.querySelectorAll("article")[5].getBoundingClientRect().top`);
    await page.runs(`one.querySelectorAll("article")[5].scrollIntoView()`);
    const before = await place("one");
    answers.open();
    await page.isLive("one");
    expect(await place("one.shadowRoot")).toBeCloseTo(before, 0);
    expect(await page.window.shifts()).toEqual([]);
  });

  test("it stays where nobody answers, beside a word about it", async () => {
    const { page, answers } = await written(1000);
    await page.page.unroute(`**/${commentsOf("pont")}?*`);
    await page.page.route(`**/${commentsOf("pont")}?*`, (route) => route.abort());
    await page.runs(`one.story = "pont "`);
    await page.runs(`one.story = "pont"`);
    answers.open();
    await page.at("one").getByRole("alert").getByText(texts.loadFailed).waitFor();
    await page.page.getByText("Avis 12.").waitFor();
  });
});
