import { speech } from "../texts/speak.js";
import { Table, type TableProps } from "./table.js";

/** What a plot shows, for whoever would rather read it. */
export function DataTable(props: TableProps) {
  const { insights } = speech.value.texts;
  return (
    <details>
      <summary>{insights.table}</summary>
      <div class="scrolls" tabIndex={0} role="region" aria-label={insights.table}>
        <Table {...props} />
      </div>
    </details>
  );
}
