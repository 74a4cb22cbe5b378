import type { Connection } from "mongoose";
import type { StoryRef } from "#contract";
import { type StoredStory, storyKey } from "#store";
import { someComment, someDecision } from "../newsroom/some-comment.js";
import { bringInMany } from "./bring-in.js";
import { someText } from "./some-text.js";

const examples = 1000;

/**
 * A story with many comments that all readers see, a second after one another; one that has them stays as it is. Its first
 * comment is posted before.
 */
export async function fillStory(
  connection: Connection,
  { site, story }: StoryRef,
  thousands: number,
): Promise<void> {
  const stories = connection.collection<StoredStory>("stories");
  const known = await stories.findOne({ _id: storyKey({ site, story }) });
  if ((known?.count ?? 0) >= examples * thousands) return;
  const ofEach = thousands;
  const begin = Date.UTC(2026, 0, 1);
  const some = Array.from({ length: examples }, (_, index) => shown(site, story, index));
  const turn = { $add: [{ $multiply: [{ $toInt: "$textKey" }, ofEach] }, "$turn"] };
  const at = { $toDate: { $add: [begin, { $multiply: ["$turn", 1000] }] } };
  const digits = { $toString: { $add: ["$turn", 1_000_000] } };
  await bringInMany(connection, some, [
    { $set: { turn: { $range: [0, ofEach] } } },
    { $unwind: "$turn" },
    { $set: { turn } },
    {
      $set: {
        _id: { $concat: [{ $substrCP: ["$_id", 0, 17] }, digits] },
        textKey: { $concat: ["million ", digits] },
        createdAt: at,
        acceptedAt: at,
      },
    },
    { $unset: "turn" },
  ]);
  const count = examples * ofEach;
  await stories.updateOne({ _id: storyKey({ site, story }) }, { $inc: { count, seq: count } });
}

function shown(site: string, story: string, index: number) {
  const text = someText(index);
  return someComment({
    ...{ site, story, text, html: `<p>${text}</p>`, textKey: String(index) },
    author: { id: `author-${index}`, name: `Lectrice ${index}`, avatar: null, badges: [] },
    ...{ status: "published", decision: someDecision(), shown: 1, listed: true },
  });
}
