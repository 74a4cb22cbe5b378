import type { Subject } from "#moderation";
import type { PastComment, Stories } from "#store";

/** The stories on which comments stand, each looked up once. */
export class PastPlaces {
  private readonly known = new Map<string, Subject["story"]>();

  constructor(
    private readonly site: string,
    private readonly stories: Stories,
  ) {}

  /** Looks up those of a batch that it has not met, all at once. */
  async meet(batch: readonly PastComment[]): Promise<void> {
    const fresh = [...new Set(batch.map(({ story }) => story))].filter((id) => !this.known.has(id));
    if (fresh.length === 0) return;
    const found = await this.stories.byNames(this.site, fresh);
    for (const id of fresh) this.known.set(id, nothingKnown(id));
    for (const { story: id, url, section } of found) this.known.set(id, { id, url, section });
  }

  of({ story }: PastComment): Subject["story"] {
    return this.known.get(story) ?? nothingKnown(story);
  }
}

function nothingKnown(id: string): Subject["story"] {
  return { id, url: null, section: null };
}
