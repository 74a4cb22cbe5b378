/** The bound of a cache that makes room for its entries as they come; `max` takes the room for all of them at once, some 40 bytes for each. */
export function upTo(entries: number): { maxSize: number; sizeCalculation: () => number } {
  return { maxSize: entries, sizeCalculation: () => 1 };
}
