import type { ListQuery, Page, SoughtComments } from "#contract";
import { patternOf, searchedWords } from "#discussion";
import { type Comments, isBlind, type Look, lookFor, type StoredComment, type WaveParts } from "#store";
import type { Limits, Sections } from "../rights/sections.js";

/** Who looks: on which site, and how much of it they see. */
export interface Looking {
  site: string;
  sections: Limits;
  /** who reads what is found */
  me: string;
}

/** Finds comments for moderators, as far as their sections go. */
export class FindComments {
  constructor(
    private readonly comments: Comments,
    private readonly sections: Pick<Sections, "among">,
    private readonly waves: Pick<WaveParts, "comments">,
  ) {}

  /**
   * Newest first, and what somebody has decided in the order of their decisions. Where little was found among what one look reads, the page is short, and `next` goes on behind it.
   */
  async page(
    looking: Looking,
    sought: SoughtComments,
    { limit, after }: ListQuery,
  ): Promise<Page<StoredComment>> {
    const { found, next, behind } = await this.look(looking, sought, after);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return {
      items: await this.comments.inOrder(shown.map(({ _id }) => _id)),
      next: last ? behind(last) : next,
    };
  }

  /** What one look finds. What was drawn is not among what is found by what was concluded of it. */
  async look(
    { site, sections, me }: Looking,
    { q, section, wave, ...sought }: SoughtComments,
    after: string | undefined,
  ): Promise<Look> {
    const patterns = q === undefined ? [] : searchedWords(q).map(patternOf);
    const among = wave === undefined ? {} : { among: await this.waves.comments(site, wave) };
    const look = await lookFor(this.comments, { ...sought, ...among, site, patterns }, after);
    const told = tells(sought) ? look.found.filter((comment) => !isBlind(comment, me)) : look.found;
    return { ...look, found: await this.sections.among(narrowed(sections, section), site, told) };
  }
}

/** Whether what is found gives away what was concluded of it. */
function tells({ status, filter, minScore, decidedBy, decidedWithin }: SoughtComments): boolean {
  return [status, filter, minScore, decidedBy, decidedWithin].some((named) => named !== undefined);
}

/** The sections that somebody sees, less all but one. */
function narrowed(sections: Limits, section: string | undefined): Limits {
  if (section === undefined) return sections;
  return sections === null || sections.includes(section) ? [section] : [];
}
