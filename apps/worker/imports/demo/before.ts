/** How long ago. Parts left out are none. */
export interface Ago {
  days?: number;
  hours?: number;
  minutes?: number;
}

export function before(now: Date, { days = 0, hours = 0, minutes = 0 }: Ago): Date {
  return new Date(now.getTime() - ((days * 24 + hours) * 60 + minutes) * 60_000);
}
