import type { Model, QueryFilter } from "mongoose";
import type { ListQuery, Page } from "#contract";
import { cut, decodeCursor, type Position } from "../cursor.js";
import type { StoredComment } from "./comment.schema.js";

export interface Order {
  /** the field that a list is ordered by, and its direction */
  field: string;
  direction: 1 | -1;
  keyOf: (comment: StoredComment) => number;
  /** what the database compares the key with */
  keyFrom: (key: number) => number | Date;
}

interface Asked {
  filter: QueryFilter<StoredComment>;
  order: Order;
  part: ListQuery;
  /** the index, where MongoDB could take a larger one as well */
  hint?: string | undefined;
}

/** A page of all that fits a filter. What is equal to the last item and what comes after it are two questions: asked as one
 *  with `$or`, MongoDB may read all earlier pages again. */
export async function pageOf(
  model: Model<StoredComment>,
  { filter, order, part: { limit, after }, hint }: Asked,
): Promise<Page<StoredComment>> {
  const whole = { where: {}, sort: { [order.field]: order.direction, _id: order.direction } };
  const parts = after === undefined ? [whole] : beyond(order, decodeCursor(after), whole.sort);
  const found = await Promise.all(
    parts.map(({ where, sort }) =>
      model
        .find({ $and: [filter, where] }, null, hint === undefined ? {} : { hint })
        .sort(sort)
        .limit(limit + 1)
        .lean<StoredComment[]>(),
    ),
  );
  return cut(found.flat(), limit, positionIn(order));
}

export function positionIn({ keyOf }: Order): (comment: StoredComment) => Position {
  return (comment) => [keyOf(comment), comment._id];
}

/** What comes after a position in an order, in this order: what is equal, which the id tells apart, and the rest. */
function beyond({ field, direction, keyFrom }: Order, [key, id]: Position, sort: Record<string, 1 | -1>) {
  const further = direction === 1 ? "$gt" : "$lt";
  const value = keyFrom(key);
  return [
    // sorted by what is equal, too, MongoDB would not merge the parts of an index that it reads for `$in`
    { where: { [field]: value, _id: { [further]: id } }, sort: { _id: direction } },
    { where: { [field]: { [further]: value } }, sort },
  ];
}
