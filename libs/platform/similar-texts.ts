import type { RedisClient } from "./redis.js";
import { z } from "zod";
import { looksAlike, mostInBand, type Sketch, sketchOf } from "#moderation";
import { type StoredComment, together } from "#store";

/** How long a text is remembered, in s. */
const remembered = 7 * 86_400;
/** So many comments of a bucket are remembered, the latest. */
const most = 100;

const answers = z.array(z.array(z.string()));

/** Several comments at once, with all their buckets: what comes before is told to what comes after. */
const rememberScript = `
local most, remembered, told = tonumber(ARGV[1]), ARGV[2], ARGV[3] - 1
local buckets = #KEYS / (#ARGV - 3)
local answers = {}
for at = 4, #ARGV do
  local found = {}
  for bucket = 1, buckets do
    local key = KEYS[(at - 4) * buckets + bucket]
    local isNew = true
    for _, one in ipairs(redis.call("LRANGE", key, 0, told)) do
      if one == ARGV[at] then isNew = false else table.insert(found, one) end
    end
    if isNew and redis.call("LPUSH", key, ARGV[at]) > most then redis.call("LTRIM", key, 0, most - 1) end
    redis.call("EXPIRE", key, remembered)
  end
  table.insert(answers, found)
end
return answers`;

/** What is to be remembered. */
interface Said {
  site: string;
  keys: string[];
  /** the comment, the mark of its text, and the end of its author's id */
  entry: string;
}

/** So much of an author's id tells one from another among some hundred. */
const authorSigns = 8;

/** Of comments that may have nearly the same text as one. */
export interface Alike {
  /** their ids, the latest of each bucket first */
  comments: readonly string[];
  /** how many people have written them and it */
  authors: number;
}

/**
 * Which comments of a site lately had nearly the same text. Beside each comment lies the mark of its text: whoever only shares a
 * bucket by chance is not told. Redis forgets it with time, and losing it loses no comment.
 */
export class SimilarTexts {
  private readonly add = together(1, async (said: readonly Said[]) => {
    const found = new Map<Said, string[]>();
    for (const site of new Set(said.map((one) => one.site))) {
      const ofSite = said.filter((one) => one.site === site);
      const answer = await this.ask(ofSite);
      for (const [at, one] of ofSite.entries()) found.set(one, answer[at] ?? []);
    }
    return said.map((one) => found.get(one) ?? []);
  });

  constructor(private readonly redis: RedisClient) {}

  private async ask(said: readonly Said[]): Promise<string[][]> {
    const keys = said.flatMap((one) => one.keys);
    const bounds = [most, remembered, mostInBand];
    const entries = said.map(({ entry }) => entry);
    return answers.parse(await this.redis.eval(rememberScript, keys.length, ...keys, ...bounds, ...entries));
  }

  /** Remembers a comment's text. @returns other comments that may have nearly this text, of the latest in each bucket */
  async remember({
    site,
    _id,
    text,
    author,
  }: Pick<StoredComment, "site" | "_id" | "text" | "author">): Promise<Alike> {
    const sketch = sketchOf(text);
    if (!sketch) return { comments: [], authors: 1 };
    const own = author.id.slice(-authorSigns);
    const entry = [_id, sketch.mark, own].join(" ");
    const found = alike(await this.add({ site, keys: keysOf(site, sketch), entry }), sketch);
    found.delete(_id);
    return { comments: [...found.keys()], authors: new Set([own, ...found.values()]).size };
  }

  /** Ids of comments that may have nearly this text, the latest of each bucket first. @param each so many of a bucket, at most */
  async like(site: string, text: string, each = most): Promise<string[]> {
    const sketch = sketchOf(text);
    if (!sketch) return [];
    const lists = await Promise.all(keysOf(site, sketch).map((key) => this.redis.lrange(key, 0, each - 1)));
    return [...alike(lists.flat(), sketch).keys()];
  }
}

/** A cluster has them on one server, as a script asks of it. */
function keysOf(site: string, { bands }: Sketch): string[] {
  return bands.map((band) => `palabre:similar:{${site}}:${band}`);
}

/** The authors of those that look alike, by comment. One that was remembered without its author counts as somebody else's. */
function alike(remembered: readonly string[], { mark }: Sketch): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of remembered) {
    const [id = "", other = "", author = id] = one.split(" ");
    if (looksAlike(mark, other)) found.set(id, author);
  }
  return found;
}
