import type { NoticesQuery } from "#contract";
import { beginningOf, endOf } from "../search/days.js";

/** Which notices are looked for; days by the clock of whoever looks, as a date field has them. */
export interface Sought {
  state: NonNullable<NoticesQuery["state"]> | "";
  first: string;
  last: string;
}

export const everything: Sought = { state: "", first: "", last: "" };

/** Where they are found in the API. */
export function pathOf({ state, first, last }: Sought): string {
  const said = Object.entries({ state, from: beginningOf(first) ?? "", to: endOf(last) ?? "" });
  return `/moderation/notices?${new URLSearchParams(said.filter(([, value]) => value !== "")).toString()}`;
}
