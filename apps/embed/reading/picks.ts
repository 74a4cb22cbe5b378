import type { SiteSummary } from "#contract";

/** What the site calls its picks in a language; null where it leaves that to Palabre. */
export function picksName(site: SiteSummary | null, lang: string): string | null {
  const names = Object.entries(site?.featuredLabel ?? {});
  return names.find(([language]) => lang.startsWith(language))?.[1] ?? null;
}
