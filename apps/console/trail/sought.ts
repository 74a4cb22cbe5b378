import { type TrailKind } from "#contract";

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
  const said = Object.entries({ kind, by, about, from: begins(from, 0), to: begins(to, 1) });
  return `/moderation/trail?${new URLSearchParams(said.filter(([, value]) => value !== "")).toString()}`;
}

/** When a day begins, or one that comes so many after it. */
function begins(day: string, later: number): string {
  const moment = new Date(`${day}T00:00`);
  if (day === "" || Number.isNaN(moment.getTime())) return "";
  moment.setDate(moment.getDate() + later);
  return moment.toISOString();
}
