import { Readable } from "node:stream";
import { StreamableFile } from "@nestjs/common";
import type { Page } from "#contract";
import { csvRow } from "#discussion";

const atOnce = 100;

interface Table<Item> {
  heads: readonly string[];
  pages: (part: { limit: number; after: string | undefined }) => Promise<Page<Item>>;
  row: (item: Item) => Parameters<typeof csvRow>[0];
}

/** A table for spreadsheets, a line for each item, read page after page while it is sent. @param name without its ending */
export function csvFile<Item>(name: string, table: Table<Item>): StreamableFile {
  return new StreamableFile(Readable.from(lines(table), { objectMode: false }), {
    type: "text/csv; charset=utf-8",
    disposition: `attachment; filename="${name}.csv"`,
  });
}

async function* lines<Item>({ heads, pages, row }: Table<Item>): AsyncGenerator<string> {
  yield csvRow(heads);
  let after: string | undefined;
  do {
    const { items, next } = await pages({ limit: atOnce, after });
    for (const item of items) yield csvRow(row(item));
    after = next ?? undefined;
  } while (after !== undefined);
}
