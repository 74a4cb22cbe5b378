import type { Connection } from "mongoose";
import type { FilterSet } from "#contract";
import { machine } from "../decisions/new-decision.js";
import { FilterDrafts } from "../filter-drafts/filter-drafts.js";

interface SiteOfBefore {
  _id: string;
  filters: { draft: FilterSet };
}

/** A site is read at every turn, and its draft hardly ever. Who had saved one was not noted then. */
export async function takeDraftsOutOfSites(connection: Connection): Promise<void> {
  const drafts = new FilterDrafts(connection);
  await drafts.model.createCollection();
  const sites = connection.collection<SiteOfBefore>("sites");
  for await (const { _id, filters } of sites.find({ "filters.draft": { $type: "object" } }))
    await drafts.save(_id, filters.draft, machine, 0);
  await sites.updateMany({ "filters.draft": { $exists: true } }, { $unset: { "filters.draft": 1 } });
}
