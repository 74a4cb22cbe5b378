import { readFile } from "node:fs/promises";
import { Injectable } from "@nestjs/common";
import { judge, type Learner, newLearner } from "#moderation/learner/learner.js";
import { readStarter } from "#moderation/learner/starter-bytes.js";
import type { Subject } from "#moderation";

/** What the learner says of a text: what it began with, as long as it was taught nothing here. */
@Injectable()
export class LearnedScore {
  private starting: Promise<Learner> | null = null;

  /** The probability that people would reject it, 0…1. */
  async of({ comment: { text, lang, links } }: Subject): Promise<number> {
    this.starting ??= begin();
    return judge(await this.starting, { text, context: { lang, links: links.length } });
  }
}

async function begin(): Promise<Learner> {
  const bytes = await readFile(new URL("../../../libs/moderation/learner/starter.bin", import.meta.url));
  return newLearner(readStarter(bytes));
}
