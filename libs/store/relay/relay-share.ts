import { LRUCache } from "lru-cache";
import type { Connection } from "mongoose";
import { readReactionId } from "../reactions/reactions.js";
import { storyKey } from "../stories/story.schema.js";
import { upTo } from "../up-to.js";
import { type Done, isIn, type Part, placeInStream } from "./part.js";
import type { RawChange } from "./raw-change.js";

/** So many comments are known by their story without asking. */
const mostKnown = 50_000;

/** What tells whose share a change is: a key, or what has to be asked for it. */
type Place = { key: string } | { comment: string } | { sanction: string } | { statement: string };

/** What the relay of a part has to do of all that the stream tells: what is of its stories, and of its sites where no story is named. */
export class RelayShare {
  /** a story's key, by the id of a comment */
  private readonly known = new LRUCache<string, string>(upTo(mostKnown));

  /**
   * @param before what was done under earlier divisions: it is done, whoever's share it is now
   */
  constructor(
    private readonly connection: Connection,
    private readonly part: Part,
    private before: readonly Done[] = [],
  ) {}

  owns(key: string): boolean {
    return isIn(this.part, key);
  }

  /** What some changes leave to be done here, in their order. A change of a comment that is gone leaves nothing. */
  async of<Change extends RawChange>(changes: readonly Change[]): Promise<Change[]> {
    if (this.part.parts === 1 && this.before.length === 0) return [...changes];
    const keys = await this.keysOf(changes);
    const mine = changes.filter((change, at) => {
      const key = keys[at];
      return key !== undefined && this.owns(key) && !this.isDone(change, key);
    });
    this.leaveBehind(changes.at(-1));
    return mine;
  }

  private isDone({ _id }: RawChange, key: string): boolean {
    return this.before.some((done) => isIn(done, key) && placeInStream(_id) <= placeInStream(done.token));
  }

  /** What the stream has come past needs no thought any more. */
  private leaveBehind(last: RawChange | undefined): void {
    if (last) this.before = this.before.filter(({ token }) => placeInStream(token) > placeInStream(last._id));
  }

  private async keysOf(changes: readonly RawChange[]): Promise<(string | undefined)[]> {
    const places = changes.map((change) => this.placeOf(change));
    const sites = await this.sitesOfSanctions(places);
    const cases = await this.casesOfStatements(places);
    const comments = places.map((place) =>
      "statement" in place ? (cases.get(place.statement) ?? place) : place,
    );
    await this.learn(comments.flatMap((place) => ("comment" in place ? [place.comment] : [])));
    return comments.map((place) => {
      if ("key" in place) return place.key;
      if ("comment" in place) return this.known.get(place.comment);
      return "sanction" in place ? sites.get(place.sanction) : undefined;
    });
  }

  private placeOf(change: RawChange): Place {
    switch (change.kind) {
      case "comments insert": {
        const key = storyKey(change.fullDocument);
        this.known.set(change.fullDocument._id, key);
        return { key };
      }
      case "comments update":
        return { comment: change.documentKey._id };
      case "flags insert":
      case "reactions insert":
        return { key: storyKey(change.fullDocument) };
      case "reactions delete":
        return { comment: readReactionId(change.documentKey._id).comment };
      case "notices insert":
        return { comment: change.fullDocument.comment };
      case "notifications insert": {
        const { comment, site } = change.fullDocument;
        return comment === null ? { key: site } : { comment };
      }
      case "stories insert":
      case "deliveries insert":
        return { key: change.fullDocument._id };
      case "stories update":
        return { key: change.documentKey._id };
      case "sanctions update":
        return { sanction: change.documentKey._id };
      case "statements update":
        return { statement: change.documentKey._id };
      case "acts insert":
      case "notes insert":
      case "sanctions insert":
      case "waves insert":
        return { key: change.fullDocument.site };
      case "deliveries update":
      case "sites insert":
      case "sites update":
      case "users update":
        return { key: change.documentKey._id };
    }
  }

  private async learn(comments: readonly string[]): Promise<void> {
    const unknown = [...new Set(comments)].filter((id) => !this.known.has(id));
    if (unknown.length === 0) return;
    const stored = this.connection.collection<{ _id: string; site: string; story: string }>("comments");
    const found = stored.find({ _id: { $in: unknown } }, { projection: { site: 1, story: 1 } });
    for await (const { _id, site, story } of found) this.known.set(_id, storyKey({ site, story }));
  }

  private async sitesOfSanctions(places: readonly Place[]): Promise<Map<string, string>> {
    const ids = places.flatMap((place) => ("sanction" in place ? [place.sanction] : []));
    if (ids.length === 0) return new Map();
    const stored = this.connection.collection<{ _id: string; site: string }>("sanctions");
    const found = stored.find({ _id: { $in: ids } }, { projection: { site: 1 } });
    return new Map((await found.toArray()).map(({ _id, site }) => [_id, site]));
  }

  /** An appeal is of the story of the comment that it waits under; where there is none, of its site. */
  private async casesOfStatements(places: readonly Place[]): Promise<Map<string, Place>> {
    const ids = places.flatMap((place) => ("statement" in place ? [place.statement] : []));
    if (ids.length === 0) return new Map();
    const stored = this.connection.collection<{
      _id: string;
      site: string;
      appeal: { case: string | null } | null;
    }>("statements");
    const found = stored.find({ _id: { $in: ids } }, { projection: { site: 1, "appeal.case": 1 } });
    return new Map(
      (await found.toArray()).map(({ _id, site, appeal }) => {
        const comment = appeal?.case ?? null;
        return [_id, comment === null ? { key: site } : { comment }];
      }),
    );
  }
}
