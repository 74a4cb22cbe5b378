import type { Bed } from "./bed.js";
import type { Figure } from "./figure.js";
import { commentsOf } from "../newsroom/person.js";
import { arriving, inParallel } from "./load.js";
import { pageInTurn } from "./page-in-turn.js";
import { someText } from "./some-text.js";

/** A page of 35 comments, one page of a story of 10,000, and the first while comments arrive on it. */
export async function read({ newsroom, settled, system }: Bed): Promise<Figure[]> {
  const reader = await newsroom.person("Lectrice");
  const post = (story: string, index: number) => reader.posts(story, someText(index));
  await inParallel(35, 16, (index) => post("hot", index));
  await inParallel(10_000, 48, (index) => post("long", index));
  await settled();
  const hot = `${system.api}/v1/sites/${newsroom.site}/${commentsOf("hot")}?limit=35`;
  const long = `${system.api}/v1/sites/${newsroom.site}/${commentsOf("long")}?limit=35`;
  const figures = [await pageInTurn("read.hot", hot), await pageInTurn("read.long", long)];
  const arrivals = arriving(20, (index) => post("hot", index));
  try {
    return [...figures, await pageInTurn("read.live", hot)];
  } finally {
    await arrivals.stop();
  }
}
