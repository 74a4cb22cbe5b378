import { goTo, partOf } from "../work/view.js";

/** What is open on the page of the filters, as its address says it: a filter or rule by its place, or another view; null for the list. */
export function shown(): string | null {
  return partOf("filters");
}

export function show(part: string | null): void {
  goTo("filters", part);
}
