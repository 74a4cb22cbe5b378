import type { Connection, Model } from "mongoose";
import { Comments } from "../comments/comments.js";

/** Makes anew the indexes of comments that have kept their name but are of another shape by now; others stay. */
export async function reshapeIndexes(connection: Connection): Promise<void> {
  await reshapeIndexesOf(new Comments(connection).model);
}

/** The same of any collection. */
export async function reshapeIndexesOf<Stored>(model: Model<Stored>): Promise<void> {
  const declared = new Set(model.schema.indexes().map(([, { name }]) => name));
  const { toDrop }: { toDrop: string[] } = await model.diffIndexes();
  for (const name of toDrop) if (declared.has(name)) await model.collection.dropIndex(name);
  await model.createIndexes();
}
