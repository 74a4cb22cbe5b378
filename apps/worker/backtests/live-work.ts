import { setImmediate as breath, setTimeout as pause } from "node:timers/promises";

/** How long live comments are expected to go on coming after the last one, in ms. */
const lull = 2000;

/** So many times as long as it has worked, whoever gives way rests: of all threads together, live comments feel little. */
const resting = 4;

/** When this process last judged a live comment; all of its threads see it. */
export class LiveWork {
  private readonly last: BigInt64Array;

  /** @param memory of another thread's, to see the same */
  constructor(readonly memory: SharedArrayBuffer = new SharedArrayBuffer(BigInt64Array.BYTES_PER_ELEMENT)) {
    this.last = new BigInt64Array(memory);
  }

  note(): void {
    Atomics.store(this.last, 0, BigInt(Date.now()));
  }

  isGoingOn(): boolean {
    return Date.now() - Number(Atomics.load(this.last, 0)) < lull;
  }

  /**
   * As long as live comments come, whoever works on the past rests several times as long as it has worked.
   * @param begun when that began
   * @returns when it goes on
   */
  async giveWay(begun: number): Promise<number> {
    if (this.isGoingOn()) await pause(resting * (performance.now() - begun));
    else await breath();
    return performance.now();
  }
}
