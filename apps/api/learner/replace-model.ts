import { Inject, Injectable } from "@nestjs/common";
import { type ModelFigures, Problem } from "#contract";
import type { Me } from "#discussion";
import { importLearner, UnreadableLearner } from "#moderation/learner/bytes.js";
import { type Life, livesOn, newLife } from "#moderation/learner/life.js";
import type { Learner } from "#moderation/learner/learner.js";
import { impatientRedisToken, snapshotOf, starter, tellOfModel, type RedisClient } from "#platform";
import { Acts, isDuplicateKey, type ModelHead, Models, Trail } from "#store";

type Act = "imported" | "reset";

/** Puts another learner in the place of a site's, as its next snapshot. What is decided from then on is taught to that one. */
@Injectable()
export class ReplaceModel {
  constructor(
    private readonly models: Models,
    private readonly trail: Trail,
    private readonly acts: Acts,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  /** @throws Problem saying what is wrong with the bytes; the learner before stays */
  async byBytes(site: string, me: Me, bytes: unknown): Promise<ModelFigures> {
    if (!(bytes instanceof Uint8Array))
      throw new Problem("model-unreadable", "send what `model/export` gave, as application/octet-stream");
    return this.put(site, me, livesOn(await readable(bytes)), "imported");
  }

  async byNew(site: string, me: Me, withStarter: boolean): Promise<ModelFigures> {
    return this.put(site, me, newLife(withStarter ? await starter() : null), "reset");
  }

  private async put(site: string, me: Me, life: Life, act: Act): Promise<ModelFigures> {
    const head = await this.models.head(site);
    const number = (head?.number ?? 0) + 1;
    const reached = await this.reachedBy(site, head, act);
    const snapshot = await snapshotOf(site, life, { number, reached, since: number });
    try {
      await this.acts.together(
        (session) => this.models.add(snapshot, session),
        () => [
          { site, me, about: { kind: "site", id: site } },
          { kind: "model", what: { act, snapshot: number } },
        ],
      );
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      throw new Problem("model-changed", "it has learned something meanwhile: try again");
    }
    await tellOfModel(this.redis, site);
    return snapshot.figures;
  }

  /** One that begins anew knows nothing of the past; one that is brought in learns what the other had not come to. */
  private async reachedBy(site: string, head: ModelHead | null, act: Act): Promise<number> {
    return act === "imported" && head ? head.reached : (await this.trail.head(site)).n;
  }
}

async function readable(bytes: Uint8Array): Promise<Learner> {
  try {
    return importLearner(bytes, [await starter()]);
  } catch (error) {
    if (!(error instanceof UnreadableLearner)) throw error;
    throw new Problem("model-unreadable", error.message);
  }
}
