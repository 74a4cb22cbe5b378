import { isMembers, itemsOf, type List, lists, type Members, textIn } from "../draft.js";

export interface FieldDifference {
  field: string;
  /** undefined where there is none */
  from: unknown;
  to: unknown;
}

/** What is in one list and not in the other, such as words. */
export interface ListDifference {
  field: string;
  added: readonly unknown[];
  removed: readonly unknown[];
}

/** A filter or rule that is not the same in both sets. */
export interface ItemDifference {
  id: string;
  change: "added" | "removed" | "changed";
  fields: readonly FieldDifference[];
  lists: readonly ListDifference[];
}

export interface Differences extends Record<List, readonly ItemDifference[]> {
  /** of which those that are in both come in another order */
  reordered: readonly List[];
  default: FieldDifference | null;
}

/** What is not the same in two sets, by filter, rule and member. */
export function differencesOf(from: Members, to: Members): Differences {
  const otherwise = {
    field: "default",
    from: said(from.default, "publish"),
    to: said(to.default, "publish"),
  };
  return {
    filters: itemDifferences(from, to, "filters"),
    rules: itemDifferences(from, to, "rules"),
    reordered: lists.filter((list) => isReordered(from, to, list)),
    default: otherwise.from === otherwise.to ? null : otherwise,
  };
}

function itemDifferences(from: Members, to: Members, list: List): ItemDifference[] {
  const [before, after] = [byId(from, list), byId(to, list)];
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((id) => {
    const [one, other] = [before.get(id), after.get(id)];
    const { fields, lists: entries } = memberDifferences(one ?? {}, other ?? {});
    const change = one ? (other ? "changed" : "removed") : "added";
    return fields.length + entries.length > 0 ? [{ id, change, fields, lists: entries }] : [];
  });
}

function memberDifferences(one: Members, other: Members): Pick<ItemDifference, "fields" | "lists"> {
  const names = [...new Set([...Object.keys(one), ...Object.keys(other)])].filter((name) => name !== "id");
  const different = names.filter((name) => written(one[name]) !== written(other[name]));
  const isList = (name: string) => Array.isArray(one[name] ?? other[name]);
  return {
    fields: different
      .filter((name) => !isList(name))
      .map((field) => ({ field, from: one[field], to: other[field] })),
    lists: different.filter(isList).map((field) => listDifference(field, one[field], other[field])),
  };
}

function listDifference(field: string, from: unknown, to: unknown): ListDifference {
  const [before, after] = [entriesIn(from), entriesIn(to)];
  const [known, wanted] = [new Set(before.map(written)), new Set(after.map(written))];
  return {
    field,
    added: after.filter((one) => !known.has(written(one))),
    removed: before.filter((one) => !wanted.has(written(one))),
  };
}

function entriesIn(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}

function isReordered(from: Members, to: Members, list: List): boolean {
  const [before, after] = [byId(from, list), byId(to, list)];
  const common = Array.from(before.keys()).filter((id) => after.has(id));
  return (
    common.join(" ") !==
    Array.from(after.keys())
      .filter((id) => before.has(id))
      .join(" ")
  );
}

function byId(set: Members, list: List): Map<string, Members> {
  return new Map(itemsOf(set, list).map((item) => [textIn(item, "id"), item]));
}

function said(value: unknown, otherwise: string): string {
  return typeof value === "string" ? value : otherwise;
}

/** The same text for the same value, in whichever order its members are. */
function written(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    isMembers(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}
