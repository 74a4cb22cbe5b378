import { acceptedPerSecond } from "./accepting.js";
import type { Bed } from "./bed.js";
import { type Figure, rate, type Rounds } from "./figure.js";
import { fillStory } from "./million.js";
import { pageInTurn } from "./page-in-turn.js";
import { commentsOf } from "../newsroom/person.js";

const rounds = 5;
const connections = 16;
const story = "million";

/** A story of a million comments: its page is read as that of a short one, and what comes is accepted as on an empty one. */
export async function million(bed: Bed): Promise<Figure[]> {
  const { newsroom, connection, system, settled } = bed;
  const reader = await newsroom.person("Lectrice");
  await reader.posts(story, "La première");
  await settled();
  await fillStory(connection, { site: newsroom.site, story }, 1000);
  const url = `${system.api}/v1/sites/${newsroom.site}/${commentsOf(story)}?limit=35`;
  return [await pageInTurn("read.million", url), await accepting(bed, reader.token ?? "")];
}

async function accepting({ newsroom, system, settled }: Bed, token: string): Promise<Figure> {
  const at = (name: string) => `${system.api}/v1/sites/${newsroom.site}/${commentsOf(name)}`;
  const measured: Rounds = { values: [], limits: [] };
  for (let round = 0; round < rounds; round++) {
    measured.values.push(await acceptedPerSecond(at(story), token, connections));
    await settled();
    measured.limits.push(await acceptedPerSecond(at(`empty-${round}`), token, connections));
    await settled();
  }
  return rate("accept.million", "comments/s", measured);
}
