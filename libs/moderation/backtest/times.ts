import type { Span } from "../subject.js";

/** When something was done by each of many, no further back than `seconds`. Added in the order of time. */
export class Times {
  private readonly times = new Map<string, number[]>();

  constructor(private readonly seconds: number) {}

  add(whose: string, at: Date): void {
    if (this.seconds === 0) return;
    const known = this.times.get(whose);
    if (known) known.push(at.getTime());
    else this.times.set(whose, [at.getTime()]);
  }

  /** How often within a span. */
  count(whose: string, { from, to }: Span): number {
    const known = this.times.get(whose) ?? [];
    return known.filter((at) => at > from.getTime() && at <= to.getTime()).length;
  }

  forget(now: Date): void {
    const first = now.getTime() - this.seconds * 1000;
    for (const [whose, known] of this.times) {
      const kept = known.filter((at) => at > first);
      if (kept.length > 0) this.times.set(whose, kept);
      else this.times.delete(whose);
    }
  }
}
