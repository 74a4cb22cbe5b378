import { Injectable } from "@nestjs/common";
import { Problem, type Reason, type ReasonGiven } from "#contract";
import { FilterDrafts, FilterSets, type StoredSite } from "#store";

/** Which filters give reasons of the site's: in what is active, in shadow, or being written. */
@Injectable()
export class ReasonsGiven {
  constructor(
    private readonly drafts: FilterDrafts,
    private readonly filterSets: FilterSets,
  ) {}

  /**
   * What a filter gives stays on the list.
   * @throws Problem `reason-given`, with each filter that gives one that would be taken off
   */
  async refuseGone(site: StoredSite, before: readonly Reason[], after: readonly Reason[]): Promise<void> {
    const stay = new Set(chosen(after));
    const gone = new Set(chosen(before).filter((id) => !stay.has(id)));
    if (gone.size === 0) return;
    const given = (await this.by(site)).filter(({ reason }) => gone.has(reason));
    if (given.length === 0) return;
    const said = given.map(({ reason, filter, in: where }) => `"${filter}" (${where}) gives "${reason}"`);
    throw new Problem(
      "reason-given",
      `${said.join(", ")}: let these filters give another first, or keep the reason`,
      { given },
    );
  }

  private async by({ _id: site, filters }: StoredSite): Promise<ReasonGiven[]> {
    const { active, shadow } = filters;
    const [judging, beside, draft] = await Promise.all([
      this.filterSets.version(site, active),
      shadow === null ? null : this.filterSets.version(site, shadow),
      this.drafts.of(site),
    ]);
    const sets = [
      ["active", judging],
      ["shadow", beside],
      ["draft", draft],
    ] as const;
    return sets.flatMap(([where, found]) =>
      (found?.set.filters ?? []).flatMap(({ id, reason }) =>
        reason === undefined ? [] : [{ reason, in: where, filter: id }],
      ),
    );
  }
}

function chosen(reasons: readonly Reason[]): string[] {
  return reasons.filter(({ retired }) => !retired).map(({ id }) => id);
}
