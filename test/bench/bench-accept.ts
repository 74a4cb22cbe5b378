import { randomUUID } from "node:crypto";
import type { mongo } from "mongoose";
import { commentsOf } from "../newsroom/person.js";
import { acceptedPerSecond } from "./accepting.js";
import type { Bed } from "./bed.js";
import { type Figure, rate, type Rounds } from "./figure.js";

const rounds = 5;
const seconds = 3;
/** Until the code is compiled that a server which runs for weeks has compiled long ago. */
const warmUpSeconds = 8;

/** Comments accepted a second, against bare inserts of the same documents, as durable, as many at once. */
export async function accept(bed: Bed): Promise<Figure[]> {
  await warmUp(bed);
  return [await inTurn(bed, 16), await inTurn(bed, 64)];
}

async function warmUp({ newsroom, system, settled }: Bed): Promise<void> {
  const reader = await newsroom.person("Lectrice matinale");
  const url = `${system.api}/v1/sites/${newsroom.site}/${commentsOf("accept-first")}`;
  await acceptedPerSecond(url, reader.token ?? "", 32, warmUpSeconds);
  await settled();
}

async function inTurn({ newsroom, system, connection, settled }: Bed, connections: number): Promise<Figure> {
  const reader = await newsroom.person("Lecteur");
  const story = `accept-${connections}`;
  await reader.posts(story, "Le premier");
  await settled();
  const template = await connection.collection("comments").findOne({ story });
  if (!template) throw new Error("the first comment was not stored");
  const measured: Rounds = { values: [], limits: [] };
  for (let round = 0; round < rounds; round++) {
    const url = `${system.api}/v1/sites/${newsroom.site}/${commentsOf(story)}`;
    measured.values.push(await acceptedPerSecond(url, reader.token ?? "", connections));
    await settled();
    const raw = connection.collection<Raw>("raw");
    measured.limits.push(await insertsPerSecond(raw, template, connections));
  }
  return rate(`accept.c${connections}`, "comments/s", measured);
}

interface Raw extends mongo.Document {
  _id: string;
}

async function insertsPerSecond(
  collection: mongo.Collection<Raw>,
  template: mongo.Document,
  atOnce: number,
): Promise<number> {
  const begun = performance.now();
  const end = begun + seconds * 1000;
  let inserted = 0;
  const hands = Array.from({ length: atOnce }, async () => {
    while (performance.now() < end) {
      const document = { ...template, _id: randomUUID() };
      await collection.insertOne(document, { writeConcern: { w: "majority", journal: true } });
      inserted++;
    }
  });
  await Promise.all(hands);
  return inserted / ((performance.now() - begun) / 1000);
}
