import { LRUCache } from "lru-cache";
import type { StoryRef } from "#contract";
import {
  type Comments,
  contentOf,
  type Notices,
  type Queues,
  rulesOf,
  type Statements,
  type Stories,
  type StoredComment,
  type StoredRules,
  type StoredStatement,
  type StoredStory,
  storyKey,
  upTo,
} from "#store";
import type { Change } from "./change.js";
import { type Law, readNotices, readPlaces, readStatements } from "./law.js";

/** A story's numbers as the relay counts on from them. */
export interface StoryNumbers {
  ref: StoryRef;
  seq: number;
  count: number;
  featured: number;
  rules: StoredRules;
  section: string | null;
  /** when this was last looked at */
  readers: number;
}

/** Everything that some changes are about. Projecting the changes counts on in it. */
export interface World {
  comments: Map<string, StoredComment>;
  stories: Map<string, StoryNumbers>;
  law: Law;
  /** whether a story is of the part of the relay that is led here: of others' comments nothing may be written */
  owns: (story: StoryRef) => boolean;
}

interface Stores {
  comments: Comments;
  queues: Queues;
  stories: Stories;
  notices: Notices;
  statements: Statements;
}

/** What authors or publishers change of a comment may go unnoticed here for so long, in ms. */
const remembered = 60_000;

/** Comments of a story that are marked anew when its mode or its guests change: more were hardly asked of anybody. */
const mostRemarked = 1000;

/** So much of what waits under a story is placed anew when more or fewer read it: what comes first. */
const mostPlaced = 200;

/**
 * The world as the relay last left it. Where a comment stands and how far a story has come is written by the relay alone, so
 * most changes need no reading. Good for one term of leading: whoever's commit fails has to begin with an empty memory.
 */
export class WorldMemory {
  private readonly comments = new LRUCache<string, StoredComment>({ ...upTo(2000), ttl: remembered });
  private readonly numbers = new LRUCache<string, StoryNumbers>({ ...upTo(10_000) });

  constructor(
    private readonly stores: Stores,
    private readonly owns: World["owns"],
  ) {}

  async load(changes: readonly Change[]): Promise<World> {
    for (const change of changes) if (change.about === "accepted") this.remember(change.comment);
    // what was masked must not be told from memory
    for (const change of changes) if (change.about === "masked") this.comments.delete(change.comment);
    const remarked = await this.remarked(changes);
    const statements = await readStatements(changes, this.stores);
    const ofLaw = [...statements.values()];
    const placed = await this.placedAnew(changes);
    const wanted = [...changes.flatMap(commentOf), ...remarked, ...placed, ...ofLaw.flatMap(commentsOf)];
    const named = await this.read(wanted, revisionsIn(changes, ofLaw));
    // what is named must not be read a second time: two copies of one comment would part
    const ancestors = [...named.values()].flatMap((comment) => comment.ancestors);
    const above = await this.read(ancestors.filter((id) => !named.has(id)));
    const comments = new Map([...above, ...named]);
    const refs = [...named.values(), ...changes.flatMap(storyOf)];
    const law = {
      notices: await readNotices(changes, comments, this.stores),
      statements,
      places: await readPlaces(changes, { comments, statements }, this.stores),
    };
    return { comments, stories: await this.readNumbers(refs), law, owns: this.owns };
  }

  /** What may be a question or an answer from now on, or no longer: where the mode or the guests of a story change. */
  private async remarked(changes: readonly Change[]): Promise<string[]> {
    const stories = changes.flatMap((change) => (changesMarks(change) ? [change.story] : []));
    const shown = await Promise.all(
      stories.map((story) => this.stores.comments.newestShown(story, mostRemarked)),
    );
    for (const comment of shown.flat()) this.remember(comment);
    return shown.flat().map(({ _id }) => _id);
  }

  /** What waits for moderators under stories that have come to another section, or are read by others than before. */
  private async placedAnew(changes: readonly Change[]): Promise<string[]> {
    const { queues } = this.stores;
    const waiting = await Promise.all(
      changes.map(async (change) => {
        if (change.about !== "story") return [];
        if (change.section !== undefined) return queues.allOfStory(change.story);
        return change.readers === undefined ? [] : queues.firstOfStory(change.story, mostPlaced);
      }),
    );
    for (const comment of waiting.flat()) this.remember(comment);
    return waiting.flat().map(({ _id }) => _id);
  }

  private remember(comment: StoredComment): void {
    if (!this.comments.has(comment._id)) this.comments.set(comment._id, comment);
  }

  private async read(ids: readonly string[], revisions: Wanted = new Map()): Promise<World["comments"]> {
    const wanted = [...new Set(ids)];
    const known = wanted.flatMap((id) => {
      const comment = this.comments.get(id);
      return comment && contentOf(comment, revisions.get(id) ?? comment.revision) ? [comment] : [];
    });
    const found = new Map(known.map((comment) => [comment._id, comment]));
    const missing = wanted.filter((id) => !found.has(id));
    for (const comment of missing.length > 0 ? await this.stores.comments.byIds(missing) : []) {
      this.comments.set(comment._id, comment);
      found.set(comment._id, comment);
    }
    return found;
  }

  private async readNumbers(refs: readonly StoryRef[]): Promise<World["stories"]> {
    const wanted = new Map(refs.map(({ site, story }) => [storyKey({ site, story }), { site, story }]));
    const missing = [...wanted.keys()].filter((key) => !this.numbers.has(key));
    const read = missing.length > 0 ? await this.stores.stories.byKeys(missing) : [];
    const found = new Map(read.map((story) => [story._id, story]));
    const numbers = [...wanted].map(([key, ref]) => {
      return [key, this.numbers.get(key) ?? numbersOf(ref, found.get(key))] as const;
    });
    for (const [key, known] of numbers) this.numbers.set(key, known);
    return new Map(numbers);
  }
}

export function numbersOf(ref: StoryRef, story?: StoredStory): StoryNumbers {
  const { seq = 0, count = 0, featured = 0, section = null, readers = 0 } = story ?? {};
  return { ref, seq, count, featured, rules: rulesOf(story ?? null), section, readers };
}

/** The revision of a comment that has to be known, by the comment's id. */
type Wanted = ReadonlyMap<string, number>;

function revisionsIn(changes: readonly Change[], statements: readonly StoredStatement[]): Wanted {
  const said = statements.flatMap(({ comment, revision }) =>
    comment === null || revision === null ? [] : [[comment, revision] as const],
  );
  return new Map([
    ...said,
    ...changes.flatMap((change) => {
      if (change.about === "revised") return [[change.comment, change.revision] as const];
      return change.about === "decided" ? [[change.comment, change.decision.revision] as const] : [];
    }),
  ]);
}

/** Whether a change alters what is a question, and what an answer. */
export function changesMarks(change: Change): change is Extract<Change, { about: "story" }> {
  return change.about === "story" && (change.rules.mode ?? change.rules.guests) !== undefined;
}

/** A comment that the change alters the standing of; one that only waits for its verdict is not read. */
function commentOf(change: Change): string[] {
  if (change.about === "accepted") return change.comment.decision ? [change.comment._id] : [];
  return "comment" in change && change.comment !== null ? [change.comment] : [];
}

/** What a statement is about, and under what its appeal waits. */
function commentsOf({ comment, appeal }: StoredStatement): string[] {
  return [comment, appeal?.case ?? null].filter((id) => id !== null);
}

function storyOf(change: Change): StoryRef[] {
  return change.about === "story" ? [change.story] : [];
}
