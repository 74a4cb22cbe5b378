import { Readable } from "node:stream";
import { StreamableFile } from "@nestjs/common";

/** A table for spreadsheets, made while it is sent. @param name without its ending */
export function csvFile(name: string, lines: AsyncIterable<string>): StreamableFile {
  return new StreamableFile(Readable.from(lines, { objectMode: false }), {
    type: "text/csv; charset=utf-8",
    disposition: `attachment; filename="${name}.csv"`,
  });
}
