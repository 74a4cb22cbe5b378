import { readFile } from "node:fs/promises";
import { z } from "zod";

const entry = z.looseObject({
  msg: z.string().optional(),
  message: z.string().optional(),
  attr: z.looseObject({ error: z.unknown() }).optional(),
  err: z.looseObject({ message: z.string() }).optional(),
});

/** The end of a log from an offset on, for the screen: of structured lines, what a person can read. */
export async function lastLines(log: string, begin: number, count = 8): Promise<string[]> {
  const text = (await readFile(log).catch(() => Buffer.alloc(0))).subarray(begin).toString("utf8");
  return text.split("\n").filter(Boolean).slice(-count).map(readable);
}

function readable(line: string): string {
  const { msg, message, attr, err } = parse(line);
  const parts = [msg ?? message ?? line, err?.message, attr && words(attr.error)];
  return parts.filter((part) => part !== undefined && part !== "").join(": ");
}

function words(error: unknown): string | undefined {
  return error === undefined || typeof error === "string" ? error : JSON.stringify(error);
}

function parse(line: string): z.infer<typeof entry> {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    return {};
  }
}
