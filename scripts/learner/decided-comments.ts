import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Remark } from "#moderation/learner/learner.js";
import { DeadEnd } from "../bootstrap/dead-end.js";

const line = z.looseObject({
  text: z.string(),
  label: z.literal([0, 1], "must be 1 for a rejection, or 0"),
  lang: z.string().nullish(),
});
export type DecidedComment = z.infer<typeof line>;

/** @throws {DeadEnd} naming the line that is none */
export async function decidedComments(file: string): Promise<DecidedComment[]> {
  const lines = (await readFile(file, "utf8").catch(() => unreadable(file, "can’t be read"))).split("\n");
  return lines.flatMap((typed, at) =>
    typed.trim() === "" ? [] : [parsed(typed, `${file}, line ${at + 1}`)],
  );
}

function parsed(typed: string, where: string): DecidedComment {
  const { data, error } = line.safeParse(json(typed, where));
  return data ?? unreadable(where, `is no decided comment: ${z.prettifyError(error)}`);
}

function json(typed: string, where: string): unknown {
  try {
    return JSON.parse(typed);
  } catch {
    return unreadable(where, "is no JSON");
  }
}

function unreadable(what: string, fault: string): never {
  throw new DeadEnd(`${what} ${fault}`, 65);
}

export function remarkOf({ text, lang }: DecidedComment): Remark {
  return { text, context: { lang } };
}
