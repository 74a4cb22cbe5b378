import { filterVersion, shadow } from "#contract";
import { holding, Newsroom, refusing } from "../newsroom/newsroom.js";
import { granted } from "../newsroom/person.js";
import { freshServices } from "../newsroom/services.js";
import { System } from "../newsroom/system.js";
import { until } from "../newsroom/until.js";

const many = 240;
const patience = 90_000;

let system: System;
beforeEach(async () => {
  system = await System.start(await freshServices());
}, 60_000);
afterEach(() => system.stop(), 30_000);

test("a worker killed while a version is in shadow loses no comment of it, nor counts one twice", async () => {
  const room = await Newsroom.open(system.api, { filters: [holding("crétin")] });
  const [ana, op] = [await room.person("Ana"), await room.person("Op", "operator")];
  const draft = { filters: [refusing("navet")], default: "publish" };
  await op.ask("filters/draft", { method: "PUT", body: draft });
  const { version } = granted(
    filterVersion,
    201,
    await op.ask("filters/versions", { method: "POST", body: { note: "" } }),
  );
  await op.ask("filters/shadow", { method: "PUT", body: { version } });
  const read = async () => granted(shadow, 200, await op.ask("filters/shadow")).run;

  const texts = Array.from({ length: many }, (_, at) =>
    at % 4 === 0 ? `Numéro ${at}\u00a0: un navet.` : `Numéro ${at}\u00a0: ${at * 7919} pas plus loin.`,
  );
  const half = texts.splice(0, many / 2);
  await Promise.all(half.map((text) => ana.posts("la-foire", text)));
  await until(async () => ((await read())?.judged ?? 0) > 0, "the shadow to have begun", patience);
  await system.kill("worker");
  await Promise.all(texts.map((text) => ana.posts("la-foire", text)));
  await system.begin("worker");
  await until(async () => ((await read())?.judged ?? 0) >= many, "all judged in shadow", patience);
  expect(await read()).toMatchObject({
    judged: many,
    result: {
      changed: many / 4,
      matrix: { reject: { undecided: many / 4 }, publish: { undecided: (many / 4) * 3 } },
    },
  });
}, 240_000);
