import { Inject, Injectable } from "@nestjs/common";
import { type JobSelection, mostInJob, type NewDecision, Problem } from "#contract";
import { statusAfterStep } from "#discussion";
import { FindComments, type Looking, Sections } from "#platform";
import { Comments, type FoundComment, isBlind } from "#store";

/** So often one looks on, at most: some 300,000 comments. */
const mostLooks = 60;

type Decision = NewDecision["decision"];

/** Selects what one decision on many comments is about, newest first: all that it changes, or that waits for somebody. */
@Injectable()
export class SelectComments {
  constructor(
    private readonly comments: Comments,
    private readonly found: FindComments,
    @Inject(Sections) private readonly sections: Pick<Sections, "among">,
  ) {}

  /** @throws Problem `selection-too-large` with how many match */
  async run(
    looking: Looking,
    { comments, ...sought }: JobSelection,
    decision: Decision,
  ): Promise<FoundComment[]> {
    if (comments) return this.named(looking, comments, decision);
    const selected: FoundComment[] = [];
    let count = 0;
    let after: string | null | undefined;
    for (let looks = 0; after !== null; looks++) {
      if (looks === mostLooks) throw tooLarge(`at least ${count}`, null);
      const { found, next } = await this.found.look(looking, sought, after);
      const concerned = found.filter(concernedBy(decision));
      count += concerned.length;
      selected.push(...concerned.slice(0, mostInJob - selected.length));
      after = next;
    }
    if (count > mostInJob) throw tooLarge(String(count), count);
    return selected;
  }

  private async named(
    { site, sections, me }: Looking,
    ids: readonly string[],
    decision: Decision,
  ): Promise<FoundComment[]> {
    const known = await this.comments.byIds([...new Set(ids)]);
    // what was drawn is decided on by itself
    const here = known.filter((comment) => comment.site === site && !isBlind(comment, me));
    return (await this.sections.among(sections, site, here))
      .filter(concernedBy(decision))
      .toSorted((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
  }
}

function concernedBy(decision: Decision): (comment: FoundComment) => boolean {
  return ({ status, waiting }) => {
    const to = statusAfterStep(status, decision);
    return to !== null && (to !== status || Object.keys(waiting).length > 0);
  };
}

/** @param count null where nobody has counted on */
function tooLarge(told: string, count: number | null): Problem {
  const detail = `${told} comments match; at most ${mostInJob} are decided on at once: narrow it by time, author or story`;
  return new Problem("selection-too-large", detail, { count, most: mostInJob });
}
