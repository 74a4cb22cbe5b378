export const base = "/filters/suggestions";

export function pathOf(id: string): string {
  return `${base}/${encodeURIComponent(id)}`;
}
