import type { FilterUndo } from "#contract";

/** What somebody who comes from elsewhere wants to have taken back. */
type Asked = Pick<FilterUndo, "version" | "decidedBy" | "from">;

/** The form of what is to be taken back, filled in: as a part of the page's address. */
export function undoAsked({ version, decidedBy, from }: Asked): string {
  const said = {
    from,
    ...(version !== null && { version: String(version) }),
    ...(decidedBy !== null && { decidedBy }),
  };
  return `?${new URLSearchParams(said).toString()}`;
}

/** @returns null where the part of the address is something else */
export function readAsked(part: string | null): Partial<Asked> | null {
  if (!part?.startsWith("?")) return null;
  const said = new URLSearchParams(part);
  const from = said.get("from") ?? "";
  return {
    version: Number(said.get("version")) || null,
    decidedBy: said.get("decidedBy"),
    ...(Number.isNaN(Date.parse(from)) ? {} : { from }),
  };
}
