import { Inject, Injectable } from "@nestjs/common";
import { leastInWave } from "#contract";
import { alikeTo } from "#moderation";
import { impatientRedisToken, SimilarTexts, tellTeam } from "#platform";
import { Comments, DecisionJobs, type StoredComment, type StoredWave, Waves } from "#store";
import type { Redis } from "ioredis";

/** Comments of a wave come within this of each other, in ms. */
const spell = 24 * 3_600_000;
/** So alike are two texts of a wave, 0…1. */
const nearly = 0.6;

/**
 * Sees near-duplicates by several authors while they arrive, and has what was decided on a wave decided on what still comes of it. One
 * comment after the other: who looks at two at once could begin one wave twice.
 */
@Injectable()
export class WatchForWaves {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly comments: Comments,
    private readonly texts: SimilarTexts,
    private readonly waves: Waves,
    private readonly jobs: DecisionJobs,
    @Inject(impatientRedisToken) private readonly redis: Redis,
  ) {}

  /** Remembers a comment's text, and looks whether it is one of many. */
  async watch(comment: StoredComment): Promise<void> {
    const { site, _id, text } = comment;
    const others = await this.texts.remember(site, _id, text, leastInWave.comments - 1);
    if (others.length < leastInWave.comments - 1) return;
    this.last = this.last.catch(() => undefined).then(() => this.look(comment, others));
    await this.last;
  }

  private async look(comment: StoredComment, others: readonly string[]): Promise<void> {
    const alike = await this.alike(comment, others);
    const known = await this.waves.among(alike.map(({ _id }) => _id));
    const wave = [...known.values()].toSorted((one, other) => +other.lastAt - +one.lastAt)[0];
    if (wave) await this.join(wave, comment);
    else if (isWave([comment, ...alike])) await this.begin([comment, ...alike]);
    else return;
    await tellTeam(this.redis, comment.site, "waves");
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

  private async join(wave: StoredWave, comment: StoredComment): Promise<void> {
    const { standing } = wave;
    const isNew = await this.waves.join(wave, partOf(comment));
    if (!isNew || !standing || standing.until.getTime() < Date.now()) return;
    const job = await this.jobs.byId(standing.job);
    const { _id, revision } = comment;
    if (job) await this.jobs.extend(job, [{ comment: _id, revision, waited: false }]);
  }
}

function isWave(comments: readonly StoredComment[]): boolean {
  const authors = new Set(comments.map(({ author }) => author.id));
  return comments.length >= leastInWave.comments && authors.size >= leastInWave.authors;
}

function partOf({ _id, author, createdAt: at }: StoredComment) {
  return { _id, author: author.id, at };
}
