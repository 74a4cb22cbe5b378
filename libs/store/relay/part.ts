import { hash } from "node:crypto";

/** One of the equal parts that the relay's work is divided into. */
export interface Part {
  /** from 0 */
  part: number;
  /** how many there are */
  parts: number;
}

/** The only part of an undivided relay. */
export const whole: Part = { part: 0, parts: 1 };

/** @param key a story's key, or what stands for a change that is of no story: a site, a person, a delivery */
export function isIn({ part, parts }: Part, key: string): boolean {
  return parts === 1 || hash("sha1", key, "buffer").readUInt32BE() % parts === part;
}

/** How far a part of an earlier division has come. */
export interface Done extends Part {
  token: unknown;
}

/**
 * Where a change stands in the stream, as a string that can be compared: resume tokens are in the order of their `_data`, by which
 * MongoDB itself merges the streams of its shards (its specification of change streams, `sortKey`).
 */
export function placeInStream(token: unknown): string {
  const hasData = typeof token === "object" && token !== null && "_data" in token;
  if (!hasData || typeof token._data !== "string") throw new Error("This is no resume token of MongoDB");
  return token._data;
}
