import { saveFile } from "../connection/save-file.js";

/** Gives the moderator a table. The mark at its beginning lets spreadsheets read accents. */
export function saveTable(name: string, csv: string): void {
  saveFile(name, new Blob(["\ufeff", csv], { type: "text/csv;charset=utf-8" }));
}
