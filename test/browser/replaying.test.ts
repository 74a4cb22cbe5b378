import { webhookTexts } from "../../apps/console/texts/webhooks.js";
import { Newsroom } from "../newsroom/newsroom.js";
import { Receiver } from "../newsroom/receiver.js";
import { until } from "../newsroom/until.js";
import { Desk } from "./desk.js";
import { Stage } from "./stage.js";
import { looks, narrowest } from "./window.js";

const secret = `whsec_${Buffer.from("a secret of the site's own, long enough").toString("base64")}`;

let receiver: Receiver;
let stage: Stage;
beforeAll(async () => {
  receiver = await Receiver.open();
  stage = await Stage.alone({ PALABRE_PRIVATE_HOSTS: `127.0.0.1:${receiver.port}` });
});
afterEach(() => stage.closeWindows());
afterAll(async () => {
  await stage.close();
  await receiver.close();
});

test.each(looks)(
  "in $lang, $theme, an operator sees what was sent, and sends it once more, by keyboard alone",
  async (look) => {
    const room = await Newsroom.open(stage.system.api);
    const op = await room.person("Op", "operator");
    const path = `/${room.site}`;
    const url = `${receiver.address}${path}`;
    await room.set({
      webhooks: [{ id: "archives", url, events: ["comment.held"], kind: "standard", secret }],
    });
    await op.ask("webhooks/archives/test", { method: "POST" });
    await until(() => receiver.at(path).length === 1, "the test at the service");
    const desk = await Desk.open(stage, { ...look, width: 1280 }, op, "operator");
    const { page, window, texts } = desk;
    const said = webhookTexts[look.lang];
    const presses = async (name: string) => {
      await page.getByRole("button", { name, exact: true }).focus();
      await page.keyboard.press("Enter");
    };
    await presses(texts.webhooksPage);
    await presses(said.logOf("archives"));
    const log = page.getByRole("region", { name: said.logOf("archives") });
    const outcome = (tries: number) =>
      log.getByText([said.states.delivered, desk.count(said.tries, tries), said.last("200")].join(" · "));
    await outcome(1).waitFor();
    expect(await window.barriers()).toEqual([]);

    const replay = log.getByRole("button");
    await window.tabsTo(replay);
    await page.keyboard.press("Enter");
    await log.getByText(said.replayed).waitFor();
    await outcome(2).waitFor();
    expect(await window.isOn(replay)).toBe(true);
    const ids = receiver.at(path).map(({ headers }) => headers["webhook-id"]);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
    expect(await window.barriers()).toEqual([]);
    expect(await window.overflowsAt(narrowest)).toBe(false);
    expect(window.faults).toEqual([]);
  },
);
