import { Injectable, type StreamableFile } from "@nestjs/common";
import { csvRow } from "#discussion";
import { ChangedComments, type StoredBacktest } from "#store";
import { csvFile } from "./csv-file.js";
import { PresentChanges } from "./present-changes.js";

const atOnce = 100;
const names = ["comment", "story", "at", "author", "was", "would", "decided by", "people", "text"];

/** Gives the comments that a backtest has found changed as a table. */
@Injectable()
export class ExportChanges {
  constructor(
    private readonly changes: ChangedComments,
    private readonly present: PresentChanges,
  ) {}

  /** A file, read from the store while it is sent. */
  run(test: StoredBacktest): StreamableFile {
    return csvFile(`palabre-${test.site}-backtest-${test._id}`, this.lines(test));
  }

  private async *lines(test: StoredBacktest): AsyncGenerator<string> {
    yield csvRow(names);
    let after: string | undefined;
    do {
      const page = await this.changes.of(test._id, { limit: atOnce, after });
      for (const one of await this.present.run(test, page.items)) {
        const { comment, story, at, author, was, would, decidedBy, people, text } = one;
        yield csvRow([comment, story, at, author.name, was, would, decidedBy, people, text]);
      }
      after = page.next ?? undefined;
    } while (after !== undefined);
  }
}
