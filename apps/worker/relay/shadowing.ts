import type { ShadowJob } from "#contract";
import type { Change } from "./change.js";
import type { KnownBySite } from "./known-by-site.js";
import type { World } from "./world.js";

/** Has the version in shadow look at what was decided, where a site has one: by the filters, to judge it too; by people, to compare. */
export async function forShadows(
  changes: readonly Change[],
  { comments }: World,
  sites: Pick<KnownBySite, "of">,
): Promise<ShadowJob[]> {
  const jobs: ShadowJob[] = [];
  for (const change of changes) {
    if (change.about !== "decided") continue;
    const { comment, decision } = change;
    const site = comments.get(comment)?.site;
    if (site === undefined || decision.to === "deleted") continue;
    if ((await sites.of(site)).shadow === null) continue;
    jobs.push({ site, comment, revision: decision.revision, decision: decision.id });
  }
  return jobs;
}
