import { type TrailKind } from "#contract";
import { beginningOf, endOf } from "../search/days.js";

/** What is looked for in the trail; days by the clock of whoever looks, as a date field has them. */
export interface Sought {
  kind: TrailKind | "";
  by: string;
  /** id of what the acts are about */
  about: string;
  from: string;
  to: string;
}

export const everything: Sought = { kind: "", by: "", about: "", from: "", to: "" };

/** Where it is found in the API. */
export function pathOf({ kind, by, about, from, to }: Sought): string {
  const said = Object.entries({ kind, by, about, from: beginningOf(from) ?? "", to: endOf(to) ?? "" });
  return `/moderation/trail?${new URLSearchParams(said.filter(([, value]) => value !== "")).toString()}`;
}
