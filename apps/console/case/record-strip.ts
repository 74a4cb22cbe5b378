const cells = 20;

/**
 * An author's record as a strip: one cell for each comment, or the shares of each fate in 20 cells. Neither fate that occurred is
 * ever lost to rounding.
 */
export function recordStrip(record: { published: number; rejected: number }): ("published" | "rejected")[] {
  const { published, rejected } = record;
  const all = published + rejected;
  const width = Math.min(cells, all);
  const share = all === 0 ? 0 : Math.round((rejected / all) * width);
  const red = Math.min(published > 0 ? width - 1 : width, Math.max(rejected > 0 ? 1 : 0, share));
  return Array.from({ length: width }, (_, index) => (index < width - red ? "published" : "rejected"));
}
