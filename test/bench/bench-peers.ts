import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { commentsOf } from "../newsroom/person.js";
import { acceptedPerSecond, postedPerSecond } from "./accepting.js";
import type { Bed } from "./bed.js";
import { type Figure, rate, type Rounds } from "./figure.js";
import { requestsPerSecond } from "./http-load.js";
import { inParallel } from "./load.js";
import { startIsso } from "./peers/isso.js";
import { NotHere, type Peer } from "./peers/peer.js";
import { startWaline } from "./peers/waline.js";
import { someText } from "./some-text.js";

const rounds = 3;
const connections = 16;
const onPage = 35;
const story = "peers";

/** Beside what a site might take instead: a page of 35 comments as each one's front end asks for it, and comments accepted, the same texts. */
export async function peers(bed: Bed): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), "palabre-peers-"));
  const starts = { Isso: () => startIsso(bed, folder), Waline: () => startWaline(bed, folder) };
  const figures: Figure[] = [];
  try {
    for (const [name, start] of Object.entries(starts)) figures.push(...(await beside(bed, name, start)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

async function beside(bed: Bed, name: string, start: () => Promise<Peer>): Promise<Figure[]> {
  const peer = await start().catch((error: unknown) => {
    if (!(error instanceof NotHere)) throw error;
    process.stderr.write(`${name} does not run here, and is not measured: ${error.message}\n`);
    return null;
  });
  if (!peer) return [];
  try {
    return [await reading(bed, peer), await accepting(bed, peer)];
  } finally {
    await peer.stop();
  }
}

async function reading(
  { newsroom, system, settled }: Bed,
  { name, page, comments, body }: Peer,
): Promise<Figure> {
  const reader = await newsroom.person("Lectrice");
  const ours = `${story}-${name}`;
  await inParallel(onPage, 8, (index) => reader.posts(ours, someText(index)));
  await inParallel(onPage, 1, (index) => sent(comments, body(someText(index))));
  await settled();
  const url = `${system.api}/v1/sites/${newsroom.site}/${commentsOf(ours)}?limit=${onPage}`;
  const headers = { "accept-encoding": "gzip, br" };
  const measured: Rounds = { values: [], limits: [] };
  for (let round = 0; round < rounds; round++) {
    measured.values.push(await requestsPerSecond({ url, headers, connections }));
    measured.limits.push(await requestsPerSecond({ url: page, headers, connections }));
  }
  return rate(`peers.${name}.read`, "requests/s", measured);
}

async function accepting(
  { newsroom, system, settled }: Bed,
  { name, comments, body }: Peer,
): Promise<Figure> {
  const reader = await newsroom.person("Lectrice");
  const url = `${system.api}/v1/sites/${newsroom.site}/${commentsOf(`${story}-${name}-more`)}`;
  const measured: Rounds = { values: [], limits: [] };
  let index = onPage;
  for (let round = 0; round < rounds; round++) {
    measured.values.push(await acceptedPerSecond(url, reader.token ?? "", connections));
    await settled();
    const posting = { url: comments, headers: () => ({}), body: () => body(someText(index++)) };
    measured.limits.push(await postedPerSecond(posting, connections));
  }
  return rate(`peers.${name}.accept`, "comments/s", measured);
}

async function sent(url: string, body: object): Promise<void> {
  const headers = { "content-type": "application/json" };
  const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(body) });
  if (!answer.ok) throw new Error(`${answer.status} from ${url}: ${await answer.text()}`);
}
