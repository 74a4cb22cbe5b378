import type { RedisClient } from "../redis.js";
import { z } from "zod";
import { type Colleague, colleague, Problem } from "#contract";
import { isRedisAway } from "../redis-away.js";

const held = z.object({ by: colleague, until: z.number() });
/** Who has something; `until` in ms since the epoch, by the clock of Redis. */
export type Held = z.infer<typeof held>;

/** Something that lapses, by its name. */
export interface Place {
  /** of the Redis hash */
  key: string;
  field: string;
}

/**
 * What people hold in Redis, each thing for a while: it lapses by itself, and one person holds it at a time. All processes go by the
 * clock of Redis. While it is away or full, each method throws the Problem `unavailable`.
 */
export class Lapsing {
  constructor(private readonly redis: RedisClient) {}

  /** Takes something, or keeps it for longer, unless somebody else has it. @returns who has it now */
  async take({ key, field }: Place, { id, name }: Colleague, ms: number): Promise<Held> {
    return read(await this.run(takeScript, key, field, id, name, ms));
  }

  /** Takes the first of several things that nobody else has. @returns null where others have all of them */
  async takeFirst(
    key: string,
    fields: readonly string[],
    { id, name }: Colleague,
    ms: number,
  ): Promise<{ field: string; held: Held } | null> {
    const answer = await this.run(takeFirstScript, key, id, name, ms, ...fields);
    if (answer === null) return null;
    const [field, text] = z.tuple([z.string(), z.string()]).parse(answer);
    return { field, held: read(text) };
  }

  /** Gives something back, whoever has it where nobody is named. @returns who else has it, if it isn't theirs to give */
  async release({ key, field }: Place, owner: string | null): Promise<Held | "released" | "nothing"> {
    const answer = await this.run(releaseScript, key, field, owner ?? "");
    if (answer === null) return "nothing";
    return answer === "" ? "released" : read(answer);
  }

  /** Lets something lapse soon, unless it was taken anew since. */
  async leave({ key, field }: Place, { by, until }: Held, ms: number): Promise<void> {
    await this.run(leaveScript, key, field, by.id, until, ms);
  }

  /** All that is held under one key. */
  async all(key: string): Promise<Map<string, Held>> {
    const found = z.array(z.string()).parse(await this.run(allScript, key));
    const fields = found.filter((_, index) => index % 2 === 0);
    return new Map(fields.map((field, index) => [field, read(found[2 * index + 1])]));
  }

  private async run(script: string, key: string, ...values: (string | number)[]): Promise<unknown> {
    try {
      return await this.redis.eval(script, 1, key, ...values);
    } catch (error) {
      if (!isRedisAway(error)) throw error;
      throw new Problem("unavailable", "it can't be told who looks at what: try again shortly");
    }
  }
}

function read(answer: unknown): Held {
  return held.parse(JSON.parse(z.string().parse(answer)));
}

const now = `
local time = redis.call("TIME")
local now = time[1] * 1000 + math.floor(time[2] / 1000)
`;

/** Who has a field, with the text that says so. */
const on = `${now}
local function on(field)
  local text = redis.call("HGET", KEYS[1], field)
  local held = text and cjson.decode(text)
  if held and held["until"] > now then return held, text end
end
`;

const standing = `${on}
local held, text = on(ARGV[1])
`;

/** Keeps a field so long, and the hash no less. */
const keep = `
local function keep(field, by, ms)
  local text = cjson.encode({ by = by, ["until"] = now + ms })
  redis.call("HSET", KEYS[1], field, text)
  if redis.call("PTTL", KEYS[1]) < ms then redis.call("PEXPIRE", KEYS[1], ms) end
  return text
end
`;

const takeScript = `${standing}${keep}
if held and held.by.id ~= ARGV[2] then return text end
return keep(ARGV[1], { id = ARGV[2], name = ARGV[3] }, tonumber(ARGV[4]))
`;

const takeFirstScript = `${on}${keep}
for index = 4, #ARGV do
  local held = on(ARGV[index])
  if not held or held.by.id == ARGV[1] then
    return { ARGV[index], keep(ARGV[index], { id = ARGV[1], name = ARGV[2] }, tonumber(ARGV[3])) }
  end
end
return false
`;

const releaseScript = `${standing}
if held and ARGV[2] ~= "" and held.by.id ~= ARGV[2] then return text end
redis.call("HDEL", KEYS[1], ARGV[1])
return held and "" or false
`;

const leaveScript = `${standing}${keep}
if not held or held.by.id ~= ARGV[2] or held["until"] ~= tonumber(ARGV[3]) then return end
if held["until"] > now + ARGV[4] then keep(ARGV[1], held.by, tonumber(ARGV[4])) end
`;

const allScript = `${now}
local found, all = {}, redis.call("HGETALL", KEYS[1])
for index = 1, #all, 2 do
  if cjson.decode(all[index + 1])["until"] > now then
    table.insert(found, all[index])
    table.insert(found, all[index + 1])
  else
    redis.call("HDEL", KEYS[1], all[index])
  end
end
return found
`;
