export const base = "/filters/shadow";
export const runsPath = `${base}/runs`;

export function pathOf(run: string): string {
  return `${runsPath}/${encodeURIComponent(run)}`;
}
