import { z } from "zod";
import { commentsOf } from "../newsroom/person.js";
import { postedPerSecond } from "./accepting.js";
import type { Bed } from "./bed.js";
import { type Figure, median, quantile, rate, type Rounds, time } from "./figure.js";
import { chainOf, latenciesOf } from "./latencies.js";
import { fillStory } from "./million.js";
import { someText } from "./some-text.js";

const rounds = 3;

/** Comments of a story, in thousands. */
const sizes = { "1k": 1, "100k": 100, "1M": 1000 };
/** Pages that are read one after another, each made for this asking. */
const pages = 40;

const audiences = [10, 100, 1000, 10_000];
const followed = { seconds: 4, perSecond: 5 };

const spreads = [1, 100, 10_000];
const connections = 16;

const somePage = z.object({ next: z.string().nullable() });

/** How pages, events and accepting change with the comments of a story, its readers, and the number of stories: against the least. */
export async function growth(bed: Bed): Promise<Figure[]> {
  return [...(await withReaders(bed)), ...(await withStories(bed)), ...(await withComments(bed))];
}

/** Ms for a page that nobody has asked for. */
async function withComments(bed: Bed): Promise<Figure[]> {
  const { newsroom, connection, settled } = bed;
  const { site } = newsroom;
  const writer = await newsroom.person("Lectrice");
  const stories = Object.entries(sizes).map(([size, thousands]) => ({
    size,
    thousands,
    story: `of-${size}`,
  }));
  for (const { story } of stories) await writer.posts(story, "La première");
  await settled();
  for (const { story, thousands } of stories) await fillStory(connection, { site, story }, thousands);
  const measured = stories.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, { story }] of stories.entries()) measured[at]?.push(await pageAnew(bed, story));
  return against(
    stories.map(({ size }) => `growth.comments.${size}`),
    measured,
    (name, one) => time(name, "ms", one),
  );
}

async function pageAnew({ system, newsroom }: Bed, story: string): Promise<number> {
  const list = `${system.api}/v1/sites/${newsroom.site}/${commentsOf(story)}?limit=20`;
  const took: number[] = [];
  let after: string | null = "";
  for (let page = 0; page < pages && after !== null; page++) {
    const began = performance.now();
    const answer: Response = await fetch(after === "" ? list : `${list}&after=${encodeURIComponent(after)}`);
    after = somePage.parse(await answer.json()).next;
    took.push(performance.now() - began);
  }
  return median(took);
}

/** Ms from POST to event, at the median. */
async function withReaders(bed: Bed): Promise<Figure[]> {
  const chain = await chainOf(bed, "audience");
  const measured = audiences.map((): number[] => []);
  await latenciesOf(chain, { ...followed, readers: 10 });
  for (let round = 0; round < rounds; round++)
    for (const [at, readers] of audiences.entries()) {
      measured[at]?.push(quantile(await latenciesOf(chain, { ...followed, readers }), 0.5));
      await bed.settled();
    }
  return against(
    audiences.map((readers) => `growth.readers.${readers}`),
    measured,
    (name, one) => time(name, "ms", one),
  );
}

/** Comments accepted a second, spread over stories. */
async function withStories(bed: Bed): Promise<Figure[]> {
  const { system, newsroom, settled } = bed;
  const { token } = await newsroom.person("Lectrice");
  const measured = spreads.map((): number[] => []);
  for (let round = 0; round < rounds; round++)
    for (const [at, stories] of spreads.entries()) {
      let index = 0;
      const story = () => `spread-${stories}-${Math.floor(Math.random() * stories)}`;
      const posting = {
        url: system.api,
        path: () => `/v1/sites/${newsroom.site}/${commentsOf(story())}`,
        headers: () => ({ authorization: `Bearer ${token ?? ""}` }),
        body: () => ({ body: someText(index++) }),
      };
      measured[at]?.push(await postedPerSecond(posting, connections));
      await settled();
    }
  return against(
    spreads.map((stories) => `growth.stories.${stories}`),
    measured,
    (name, one) => rate(name, "comments/s", one),
  );
}

function against(
  names: readonly string[],
  measured: readonly number[][],
  figure: (name: string, rounds: Rounds) => Figure,
): Figure[] {
  const [limits = []] = measured;
  return names.map((name, at) => figure(name, { values: measured[at] ?? [], limits }));
}
