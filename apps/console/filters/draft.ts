import type { InputError } from "#contract";

/** A JSON object that somebody is still writing: any of its members may be wrong, or missing. */
export type Members = Readonly<Record<string, unknown>>;

/** The two lists of a filter set. */
export const lists = ["filters", "rules"] as const;
export type List = (typeof lists)[number];

/** Where a filter or rule stands in the set. */
export interface Place {
  list: List;
  index: number;
}

export function isMembers(value: unknown): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The filters or rules of a set; what is none has no members. */
export function itemsOf(draft: Members, list: List): readonly Members[] {
  const items = draft[list];
  return Array.isArray(items) ? items.map((item: unknown) => (isMembers(item) ? item : {})) : [];
}

export function itemAt(draft: Members, { list, index }: Place): Members | undefined {
  return itemsOf(draft, list)[index];
}

export function withItem(draft: Members, { list, index }: Place, item: Members): Members {
  return { ...draft, [list]: itemsOf(draft, list).with(index, item) };
}

export function withAdded(draft: Members, list: List, item: Members): Members {
  return { ...draft, [list]: [...itemsOf(draft, list), item] };
}

export function withoutItem(draft: Members, { list, index }: Place): Members {
  return { ...draft, [list]: itemsOf(draft, list).toSpliced(index, 1) };
}

/** One step up or down; as it was where there is no further. */
export function withMoved(draft: Members, { list, index }: Place, by: 1 | -1): Members {
  const items = itemsOf(draft, list);
  const [item, other] = [items[index], items[index + by]];
  return item && other ? { ...draft, [list]: items.with(index, other).with(index + by, item) } : draft;
}

/** A member changed, or taken out where it is undefined. */
export function withMember(item: Members, name: string, value: unknown): Members {
  const { [name]: _, ...others } = item;
  if (value === undefined) return others;
  return name in item ? { ...item, [name]: value } : { ...others, [name]: value };
}

export function textIn(item: Members, name: string): string {
  const value = item[name];
  return typeof value === "string" ? value : "";
}

/** An id like the wanted one that nothing else has. */
export function freeId(draft: Members, wanted: string): string {
  const taken = new Set(lists.flatMap((list) => itemsOf(draft, list).map((item) => textIn(item, "id"))));
  for (let n = 1; ; n += 1) {
    const id = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.has(id)) return id;
  }
}

/** « filters.2 » */
export function saidPlace({ list, index }: Place): string {
  return `${list}.${index}`;
}

export function readPlace(said: string | null): Place | null {
  const [name, index = ""] = (said ?? "").split(".");
  const list = lists.find((one) => one === name);
  return list && /^\d+$/.test(index) ? { list, index: Number(index) } : null;
}

/** The faults below a place, with their paths from there. */
export function faultsBelow(faults: readonly InputError[], path: string): InputError[] {
  return faults.flatMap((fault) => {
    if (fault.path === path) return [{ ...fault, path: "" }];
    return fault.path.startsWith(`${path}.`) ? [{ ...fault, path: fault.path.slice(path.length + 1) }] : [];
  });
}

/** What a member's faults say, and those of what is in it, as one text. */
export function saidOf(faults: readonly InputError[]): string | null {
  return faults.length > 0 ? faults.map(({ message }) => message).join(" · ") : null;
}
