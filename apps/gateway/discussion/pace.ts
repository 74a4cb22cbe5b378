/** So many times as long as telling all readers took, one rests before the next time: it takes no more than a third of the processor. */
const rest = 2;
/** What is to be told waits no longer than this, in ms. */
const longest = 250;
/** Timers know no shorter time, in ms. */
const leastRest = 1;

/**
 * Tells at once what is said alone, and together what is said while one rests from telling. Each message costs something for each
 * reader: the more there are of both, the more goes into one.
 */
export class Pace<Item> {
  private waiting: Item[] = [];
  private timer: NodeJS.Timeout | null = null;
  private restsUntil = 0;

  constructor(private readonly tell: (items: readonly Item[]) => void) {}

  take(item: Item): void {
    this.waiting.push(item);
    if (this.timer) return;
    const left = this.restsUntil - performance.now();
    if (left < leastRest) this.tellAll();
    else this.timer = setTimeout(() => this.tellAll(), left);
  }

  /** What waits is told no more. */
  close(): void {
    if (this.timer) clearTimeout(this.timer);
  }

  private tellAll(): void {
    const items = this.waiting;
    this.waiting = [];
    this.timer = null;
    const begun = performance.now();
    this.tell(items);
    const ended = performance.now();
    this.restsUntil = ended + Math.min(longest, (ended - begun) * rest);
  }
}
