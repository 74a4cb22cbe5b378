import type { StreamableFile } from "@nestjs/common";
import type { ChangedVerdict, Page } from "#contract";
import { csvFile } from "./csv-file.js";

type Pages = (part: { limit: number; after: string | undefined }) => Promise<Page<ChangedVerdict>>;

/** Comments that are judged otherwise as a table. @param name of the file, without its ending */
export function changesFile(name: string, pages: Pages): StreamableFile {
  return csvFile(name, {
    heads: ["comment", "story", "at", "author", "was", "would", "decided by", "people", "text"],
    pages,
    row: ({ comment, story, at, author, was, would, decidedBy, people, text }) => [
      ...[comment, story, at, author.name, was, would, decidedBy, people, text],
    ],
  });
}
