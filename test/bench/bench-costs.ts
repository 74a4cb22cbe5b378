import { commentsOf } from "../newsroom/person.js";
import { until } from "../newsroom/until.js";
import type { Bed } from "./bed.js";
import { startChild } from "./child.js";
import { type Figure, time } from "./figure.js";
import { requestsPerSecond } from "./http-load.js";
import { inParallel } from "./load.js";
import { processorTime } from "./processor-time.js";
import { counted, type UnitCosts } from "./scaling-model.js";
import { someText } from "./some-text.js";

const rounds = 3;
/** For all events of a flood, in ms. */
const patience = 120_000;

const flood = { comments: 3000, atOnce: 64, stories: 50 };
const reading = 3;
const following = { readers: 1000, comments: 100, atOnce: 2 };

/** What each thing that users do costs each kind of process: what `docs/scaling.md` reckons with. */
export async function costs(bed: Bed): Promise<Figure[]> {
  const measured: UnitCosts[] = [];
  for (let round = 0; round < rounds; round++)
    measured.push({
      ...(await ofComments(bed)),
      page: await ofPages(bed),
      delivery: await ofDeliveries(bed, round),
    });
  const figure = (name: keyof UnitCosts) =>
    time(`cost.${name}`, "µs", { values: measured.map((one) => one[name]), limits: [counted[name]] });
  return [
    figure("comment.api"),
    figure("comment.worker"),
    figure("comment.gateway"),
    figure("comment.mongodb"),
    figure("comment.redis"),
    figure("page"),
    figure("delivery"),
  ];
}

type OfComments = Omit<UnitCosts, "page" | "delivery">;

/** Comments on many stories, all the way to an event that nobody hears. */
async function ofComments({ system, mongodb, redis, newsroom, connection }: Bed): Promise<OfComments> {
  const writer = await newsroom.person("Lectrice");
  const told = () => connection.collection("events").countDocuments({ site: newsroom.site });
  const begun = await told();
  const began = async (pid: number) => {
    const before = await processorTime(pid);
    return async () => (((await processorTime(pid)) - before) * 1000) / flood.comments;
  };
  const [api, worker, gateway] = await Promise.all([
    began(system.pid("api")),
    began(system.pid("worker")),
    began(system.pid("gateway")),
  ]);
  const [ofMongodb, ofRedis] = await Promise.all([began(mongodb.pid), began(redis.pid)]);
  await inParallel(flood.comments, flood.atOnce, (index) =>
    writer.posts(`cost-${index % flood.stories}`, someText(index)),
  );
  await until(async () => (await told()) >= begun + flood.comments, "all events", patience);
  return {
    "comment.api": await api(),
    "comment.worker": await worker(),
    "comment.gateway": await gateway(),
    "comment.mongodb": await ofMongodb(),
    "comment.redis": await ofRedis(),
  };
}

async function ofPages({ system, newsroom }: Bed): Promise<number> {
  const url = `${system.api}/v1/sites/${newsroom.site}/${commentsOf("cost-0")}?limit=35`;
  const before = await processorTime(system.pid("api"));
  const perSecond = await requestsPerSecond({
    url,
    headers: { "accept-encoding": "br" },
    duration: reading,
  });
  return (((await processorTime(system.pid("api"))) - before) * 1000) / (perSecond * reading);
}

/** What it costs the gateway to tell one reader of a comment. */
async function ofDeliveries({ system, newsroom, settled }: Bed, round: number): Promise<number> {
  const story = `followed-${round}`;
  const gateway = system.pid("gateway");
  const writer = await newsroom.person("Lectrice");
  const followers = await startChild("./bare/subscribers.js");
  try {
    const address = system.gateway.replace("http", "ws");
    const { readers: count, comments, atOnce } = following;
    await followers.ask({ do: "join", address, site: newsroom.site, story, count });
    const before = await processorTime(gateway);
    await followers.ask({ do: "expect", comments: comments * count });
    const all = followers.answer();
    await inParallel(comments, atOnce, (index) => writer.posts(story, someText(index)));
    await all;
    const cost = (((await processorTime(gateway)) - before) * 1000) / (comments * count);
    await settled();
    return cost;
  } finally {
    await followers.stop();
  }
}
