const day = 86_400_000;

/** The day of a moment (ISO 8601) on the clock of whoever looks, as a date field has it; empty without one. */
export function dayOf(moment: string | undefined): string {
  if (moment === undefined) return "";
  const date = new Date(moment);
  const two = (n: number) => String(n).padStart(2, "0");
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** When a day begins; undefined without one. */
export function beginningOf(date: string): string | undefined {
  return date === "" ? undefined : new Date(`${date}T00:00`).toISOString();
}

/** When the day after begins: what is written before then was written by the end of that day. */
export function endOf(date: string): string | undefined {
  if (date === "") return undefined;
  // noon of the next day is on that day, however long the days are
  const next = new Date(new Date(`${date}T12:00`).getTime() + day);
  return beginningOf(dayOf(next.toISOString()));
}

/** The last day before a moment; empty without one. */
export function lastDayBefore(moment: string | undefined): string {
  return moment === undefined ? "" : dayOf(new Date(Date.parse(moment) - 1).toISOString());
}
