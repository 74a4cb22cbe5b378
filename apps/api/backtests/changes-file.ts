import type { StreamableFile } from "@nestjs/common";
import type { ChangedVerdict, Page } from "#contract";
import { csvRow } from "#discussion";
import { csvFile } from "./csv-file.js";

const atOnce = 100;
const names = ["comment", "story", "at", "author", "was", "would", "decided by", "people", "text"];

type Pages = (part: { limit: number; after: string | undefined }) => Promise<Page<ChangedVerdict>>;

/**
 * Comments that are judged otherwise as a table, read from the store while it is sent.
 * @param name of the file, without its ending
 */
export function changesFile(name: string, pages: Pages): StreamableFile {
  return csvFile(name, lines(pages));
}

async function* lines(pages: Pages): AsyncGenerator<string> {
  yield csvRow(names);
  let after: string | undefined;
  do {
    const { items, next } = await pages({ limit: atOnce, after });
    for (const one of items) {
      const { comment, story, at, author, was, would, decidedBy, people, text } = one;
      yield csvRow([comment, story, at, author.name, was, would, decidedBy, people, text]);
    }
    after = next ?? undefined;
  } while (after !== undefined);
}
