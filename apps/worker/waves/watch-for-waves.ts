import { Inject, Injectable } from "@nestjs/common";
import { leastInWave } from "#contract";
import { alikeTo } from "#moderation";
import {
  type Alike,
  impatientRedisToken,
  NewsListener,
  Sections,
  tellTeam,
  type RedisClient,
} from "#platform";
import {
  Comments,
  DecisionJobs,
  type JobItem,
  type StoredComment,
  type StoredDecisionJob,
  type StoredWave,
  Waves,
  upTo,
} from "#store";
import { LRUCache } from "lru-cache";

/** Comments of a wave come within this of each other, in ms. */
const spell = 24 * 3_600_000;
/** How old may be what is known of decisions on waves where word of them is lost, in ms. */
const fresh = 5000;
/** So alike are two texts of a wave, 0…1. */
const nearly = 0.6;

/**
 * Sees near-duplicates by several authors while they arrive, and has what was decided on a wave decided on what still comes of it. One
 * comment after the other: who looks at two at once could begin one wave twice.
 */
@Injectable()
export class WatchForWaves {
  private last: Promise<void> = Promise.resolve();
  /** sites where something decided on a wave holds, as far as this process knows: hardly any, and each comment asks */
  private readonly standing = new LRUCache<string, { any: boolean }>({
    ...upTo(10_000),
    ttl: fresh,
    ignoreFetchAbort: true,
    fetchMethod: async (site) => ({
      any: await this.waves.isAnyStanding(site, new Date(Date.now() - spell)),
    }),
  });

  constructor(
    private readonly comments: Comments,
    private readonly waves: Waves,
    private readonly jobs: DecisionJobs,
    private readonly sections: Sections,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
    news: NewsListener,
  ) {
    news.add({
      heard: (said) => {
        if (said.about === "team" && said.what === "waves") this.standing.delete(said.site);
      },
      missed: () => this.standing.clear(),
    });
  }

  /**
   * Whether a comment is of a wave of which people have refused what still comes.
   * @param others ids of those that may have nearly its text
   */
  async isRefused(comment: StoredComment, others: readonly string[]): Promise<boolean> {
    if (others.length === 0 || !(await this.standing.fetch(comment.site))?.any) return false;
    const wave = await this.waveOf(await this.alike(comment, others));
    const job = wave && (await this.jobOn(wave, comment));
    return job?.decision === "reject";
  }

  /**
   * Looks whether a comment is one of many.
   * @param others those that may have nearly its text
   * @param held what was kept from readers until then
   */
  async watch(comment: StoredComment, others: Alike, held: Pick<JobItem, "heldBack">): Promise<void> {
    if (others.comments.length < leastInWave.comments - 1) return;
    this.last = this.last.catch(() => undefined).then(() => this.look(comment, others, held));
    await this.last;
  }

  private async look(comment: StoredComment, others: Alike, held: Pick<JobItem, "heldBack">): Promise<void> {
    if (!(await this.isWorthReading(others))) return;
    const alike = await this.alike(comment, others.comments);
    const wave = await this.waveOf(alike);
    if (wave) await this.join(wave, comment, held);
    else if (isWave([comment, ...alike])) await this.begin([comment, ...alike]);
    else return;
    await tellTeam(this.redis, comment.site, "waves");
  }

  /** Who repeats themselves makes no wave, and goes on with one at most: then nobody reads what they wrote. */
  private async isWorthReading({ comments, authors }: Alike): Promise<boolean> {
    return authors >= leastInWave.authors || (await this.waves.among(comments)).size > 0;
  }

  private async waveOf(alike: readonly StoredComment[]): Promise<StoredWave | undefined> {
    const known = await this.waves.among(alike.map(({ _id }) => _id));
    return [...known.values()].toSorted((one, other) => +other.lastAt - +one.lastAt)[0];
  }

  /** What was decided on a wave, as long as it holds for what still comes, and as far as it holds there. */
  private async jobOn({ standing }: StoredWave, comment: StoredComment): Promise<StoredDecisionJob | null> {
    if (!standing || standing.until.getTime() <= Date.now()) return null;
    const holds = await this.sections.hasStory(standing.sections ?? null, comment);
    return holds ? this.jobs.byId(standing.job) : null;
  }

  private async alike(
    { site, text, createdAt }: StoredComment,
    others: readonly string[],
  ): Promise<StoredComment[]> {
    const shareOf = alikeTo(text);
    const found = await this.comments.byIds([...others]);
    return found.filter(
      (other) =>
        other.site === site &&
        Math.abs(+other.createdAt - +createdAt) < spell &&
        shareOf(other.text) >= nearly,
    );
  }

  private async begin(comments: readonly StoredComment[]): Promise<void> {
    const [first] = comments;
    if (first) await this.waves.begin(first.site, comments.map(partOf));
  }

  private async join(
    wave: StoredWave,
    comment: StoredComment,
    held: Pick<JobItem, "heldBack">,
  ): Promise<void> {
    const isNew = await this.waves.join(wave, partOf(comment));
    const job = isNew && (await this.jobOn(wave, comment));
    const { _id, revision } = comment;
    if (job) await this.jobs.extend(job, [{ comment: _id, revision, waited: false, ...held }]);
  }
}

function isWave(comments: readonly StoredComment[]): boolean {
  const authors = new Set(comments.map(({ author }) => author.id));
  return comments.length >= leastInWave.comments && authors.size >= leastInWave.authors;
}

function partOf({ _id, author, createdAt: at }: StoredComment) {
  return { _id, author: author.id, at };
}
