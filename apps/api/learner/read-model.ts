import { Injectable } from "@nestjs/common";
import { type LearnerFilter, type Model, Problem } from "#contract";
import type { Me } from "#discussion";
import { exportLearner } from "#moderation/learner/bytes.js";
import { holdFrom } from "#moderation/learner/hold.js";
import { thresholdFor } from "#moderation/learner/threshold.js";
import { KnownModels } from "#platform";
import { Acts, FilterSets, Models, type StoredSite } from "#store";

/** What is asked where no filter says how often it may be wrong: one in 200. */
const usual = { id: null, maxWrongRejections: 0.005 };

/** Says what a site's learner knows, and what follows for its active filters. */
@Injectable()
export class ReadModel {
  constructor(
    private readonly models: Models,
    private readonly known: KnownModels,
    private readonly filterSets: FilterSets,
    private readonly acts: Acts,
  ) {}

  async run(site: StoredSite): Promise<Model> {
    const [head, judging, filter] = await Promise.all([
      this.models.head(site._id),
      this.known.latest(site._id),
      this.learnerOf(site),
    ]);
    const { id, maxWrongRejections } = filter ?? usual;
    const { learner } = judging;
    const [hold, reject] = [holdFrom(learner), thresholdFor(learner, maxWrongRejections)];
    return {
      figures: head?.figures ?? null,
      thresholds: { filter: id, maxWrongRejections, hold, reject },
    };
  }

  /** The learner itself. Who takes it along is in the trail. */
  async export(site: string, me: Me): Promise<Uint8Array> {
    const judging = await this.known.latest(site);
    if (judging.number === 0)
      throw new Problem("model-unknown", "nobody has decided anything that it could have learned");
    await this.acts.leave(
      { site, me, about: { kind: "site", id: site } },
      { kind: "look", what: { at: "model" } },
    );
    return exportLearner(judging.learner);
  }

  private async learnerOf({ _id, filters }: StoredSite): Promise<LearnerFilter | null> {
    const active = await this.filterSets.version(_id, filters.active);
    return active?.set.filters.find((filter) => filter.type === "learner") ?? null;
  }
}
