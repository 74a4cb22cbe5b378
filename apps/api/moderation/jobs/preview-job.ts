import { Injectable } from "@nestjs/common";
import type { JobPreview, TextLanguage } from "#contract";
import { Comments, type FoundComment, isBlind, QueueItems } from "#store";

/** So many of the comments are shown. */
const sampleSize = 5;

/** Shows what a decision on many comments would be about. */
@Injectable()
export class PreviewJob {
  constructor(
    private readonly comments: Comments,
    private readonly items: QueueItems,
  ) {}

  async run(
    site: string,
    selected: readonly FoundComment[],
    language: TextLanguage,
  ): Promise<Omit<JobPreview, "takesTwo">> {
    // what was drawn would give away by being among them what was decided on it
    const told = selected.filter((comment) => !isBlind(comment));
    const ids = told.slice(0, sampleSize).map(({ _id }) => _id);
    const shown = await this.comments.inOrder(ids);
    return { count: selected.length, sample: await this.items.of(site, shown, language) };
  }
}
