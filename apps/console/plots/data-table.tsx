import { speech } from "../texts/speak.js";
import { Table, type TableProps } from "./table.js";

interface DataTableProps extends TableProps {
  /** what the plot is about, where several are on a page */
  of?: string;
}

/** What a plot shows, for whoever would rather read it. */
export function DataTable({ of, ...table }: DataTableProps) {
  const { insights } = speech.value.texts;
  return (
    <details>
      <summary>{insights.table}</summary>
      <div
        class="scrolls"
        tabIndex={0}
        role="region"
        aria-label={of === undefined ? insights.table : `${insights.table} · ${of}`}
      >
        <Table {...table} />
      </div>
    </details>
  );
}
