import { Injectable } from "@nestjs/common";
import type { SuggestionExamples } from "#contract";
import type { Suggested } from "#moderation";
import { byPeople, Comments, joined, placed } from "#store";

/** Shows some comments that speak for a change, or against it, as they are now: what was erased since is no longer told. */
@Injectable()
export class ShowExamples {
  constructor(private readonly comments: Comments) {}

  async run(site: string, { examples }: Suggested): Promise<SuggestionExamples> {
    const found = examples.map((comment) => ({ comment }));
    const items = await joined(this.comments, site, found, (_, comment) => ({
      ...placed(comment, comment.revision),
      people: byPeople(comment),
    }));
    return { items };
  }
}
