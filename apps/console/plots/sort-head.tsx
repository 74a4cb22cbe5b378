import { nextOrder, type Order } from "./ordered.js";

interface SortHeadProps {
  label: string;
  column: number;
  /** null: the column says nothing to go by */
  sort: "numbers" | "words" | null;
  order: Order | null;
  choose: (order: Order) => void;
}

/** The head of a column, by which a table is put in order. */
export function SortHead({ label, column, sort, order, choose }: SortHeadProps) {
  if (!sort) return <th scope="col">{label}</th>;
  return (
    <th scope="col" aria-sort={order?.column === column ? order.direction : "none"}>
      <button type="button" class="sort" onClick={() => choose(nextOrder(order, column, sort))}>
        {label}
      </button>
    </th>
  );
}
