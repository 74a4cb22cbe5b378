import { Injectable } from "@nestjs/common";
import { Problem } from "#contract";
import type { Suggested } from "#moderation";
import { type StoredFound, Suggestions } from "#store";

/** What was suggested, and among what. */
export interface KnownSuggestion {
  found: StoredFound;
  suggested: Suggested;
}

/** The suggestions of each site, by their ids. */
@Injectable()
export class KnownSuggestions {
  constructor(private readonly suggestions: Suggestions) {}

  /** @throws Problem where the site has none of this id */
  async get(site: string, id: string): Promise<KnownSuggestion> {
    const found = (await this.suggestions.of(site))?.found ?? null;
    const suggested = found?.items.find((one) => one.id === id);
    if (!found || !suggested) throw new Problem("suggestion-unknown", `there is no suggestion "${id}"`);
    return { found, suggested };
  }
}
