/** Bounds how much is under way at once for each of those that it is for, so that a slow one holds up nobody else. */
export class Slots {
  private readonly taken = new Map<string, number>();

  /** @param most how much may be under way for each name
   *  @returns how to give the places back; null where there is none for one of them */
  take(most: Readonly<Record<string, number>>): (() => void) | null {
    const names = Object.entries(most);
    if (names.some(([name, limit]) => (this.taken.get(name) ?? 0) >= limit)) return null;
    for (const [name] of names) this.count(name, 1);
    return () => names.forEach(([name]) => this.count(name, -1));
  }

  private count(name: string, by: 1 | -1): void {
    const now = (this.taken.get(name) ?? 0) + by;
    if (now > 0) this.taken.set(name, now);
    else this.taken.delete(name);
  }
}
