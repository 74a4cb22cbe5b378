import type { mongo } from "mongoose";
import type { Author } from "#contract";
import { together } from "../together.js";
import type { StoredComment } from "./comment.schema.js";
import type { Comments } from "./comments.js";
import type { MaybeMasked } from "./masked.js";

/** So many commands are under way side by side. */
const most = 2;

/** Where so many are found for several comments together, some of them may be missing: then each is asked for alone. */
const mostFound = 2000;

type Place = Pick<StoredComment, "_id" | "site" | "createdAt">;
type Found = Pick<StoredComment, "_id" | "site" | "author" | "text" | "textKey" | "createdAt">;

type Fields = Readonly<Partial<Record<keyof Found | "author.id", 1>>>;

/** What was written on a site in the seconds before a comment, and has the same value in a field. */
interface Question {
  before: Place;
  value: string;
  seconds: number;
  limit: number;
}

/** What was written before comments, for filters. Those that are judged at the same time are asked for together. */
export class EarlierComments {
  private readonly authors: (question: Question) => Promise<Found[]>;
  private readonly texts: (question: Question) => Promise<Found[]>;

  /** where many write nearly the same, those that are judged at the same time ask for the same ones */
  private readonly byIds = together(most, async (asked: readonly (readonly string[])[]) => {
    const fields = { site: 1, author: 1, createdAt: 1, text: 1 } as const;
    const knownOf = async (ids: readonly string[]) => {
      const found = await this.find({ _id: { $in: [...ids] } }, fields).toArray();
      return new Map(found.map((one) => [one._id, one]));
    };
    const inTurn = (ids: readonly string[], known: ReadonlyMap<string, Found>) =>
      ids.flatMap((id) => known.get(id) ?? []);
    const all = new Set(asked.flat());
    if (all.size > mostFound) return Promise.all(asked.map(async (ids) => inTurn(ids, await knownOf(ids))));
    const known = await knownOf([...all]);
    return asked.map((ids) => inTurn(ids, known));
  });

  constructor(private readonly comments: Pick<Comments, "stored">) {
    // no more than the index has: it is asked of each comment, and most authors have written nothing else
    const inIndex = { site: 1, "author.id": 1, createdAt: 1 } as const;
    this.authors = this.asking("author.id", inIndex, ({ author }) => author.id);
    const fields = { site: 1, author: 1, createdAt: 1, textKey: 1 } as const;
    this.texts = this.asking("textKey", fields, ({ textKey }) => textKey);
  }

  /** What an author wrote on the site in the seconds before a comment, newest first. */
  async byAuthor(
    before: Place & { author: Pick<Author, "id"> },
    seconds: number,
    limit: number,
  ): Promise<Pick<Found, "_id" | "text" | "createdAt">[]> {
    const found = await this.authors({ before, value: before.author.id, seconds, limit });
    return found.length === 0 ? [] : this.byIds(found.map(({ _id }) => _id));
  }

  /** Comments of the same folded text on the site in the seconds before a comment, newest first. */
  ofSameText(
    before: Place & Pick<StoredComment, "textKey">,
    seconds: number,
    limit: number,
  ): Promise<Pick<Found, "_id" | "author" | "createdAt">[]> {
    return this.texts({ before, value: before.textKey, seconds, limit });
  }

  /** Those of some comments that were written on the site in the seconds before one, with their texts. */
  async among(
    { _id, site, createdAt }: Place,
    ids: readonly string[],
    seconds: number,
  ): Promise<Pick<Found, "_id" | "author" | "text" | "createdAt">[]> {
    const others = ids.filter((id) => id !== _id);
    if (others.length === 0) return [];
    const from = earliest(createdAt, seconds);
    return (await this.byIds(others)).filter(
      (one) => one.site === site && one.createdAt >= from && one.createdAt <= createdAt,
    );
  }

  /** @param field an index has it after the site, and before the time */
  private asking(
    field: "author.id" | "textKey",
    projection: Fields,
    valueOf: (found: Found) => string,
  ): (question: Question) => Promise<Found[]> {
    const alone = ({ before, value, seconds, limit }: Question) => {
      const { _id, site, createdAt } = before;
      const span = { $gte: earliest(createdAt, seconds), $lte: createdAt };
      return this.find({ site, [field]: value, createdAt: span, _id: { $ne: _id } }, projection)
        .sort({ createdAt: -1 })
        .limit(limit)
        .toArray();
    };
    const each = (questions: readonly Question[]) => Promise.all(questions.map(alone));
    return together(most, async (questions: readonly Question[]) => {
      if (questions.length === 1) return each(questions);
      const found = await this.find(spanning(field, questions), projection).limit(mostFound).toArray();
      if (found.length === mostFound) return each(questions);
      const known = new Map<string, Found[]>();
      for (const one of found) {
        const key = keyOf(one.site, valueOf(one));
        const others = known.get(key);
        if (others) others.push(one);
        else known.set(key, [one]);
      }
      return questions.map((question) => answerOf(question, known));
    });
  }

  private find(wanted: mongo.Filter<StoredComment>, fields: Fields) {
    const typed = fields.text && { "original.text": 1 };
    return this.comments.stored
      .find<Found & Pick<MaybeMasked, "original">>(wanted, { projection: { ...fields, ...typed } })
      .map(({ original, ...found }): Found => (original ? { ...found, text: original.text } : found));
  }
}

/** Whatever any of the questions asks for, and more. */
function spanning(field: string, questions: readonly Question[]): mongo.Filter<StoredComment> {
  const sites = [...new Set(questions.map(({ before }) => before.site))];
  const values = [...new Set(questions.map(({ value }) => value))];
  const starts = questions.map(({ before, seconds }) => earliest(before.createdAt, seconds).getTime());
  const ends = questions.map(({ before }) => before.createdAt.getTime());
  const span = { $gte: new Date(Math.min(...starts)), $lte: new Date(Math.max(...ends)) };
  return { site: { $in: sites }, [field]: { $in: values }, createdAt: span };
}

function answerOf({ before, value, seconds, limit }: Question, known: ReadonlyMap<string, Found[]>): Found[] {
  const { _id, site, createdAt } = before;
  const from = earliest(createdAt, seconds);
  return (known.get(keyOf(site, value)) ?? [])
    .filter((one) => one._id !== _id && one.createdAt >= from && one.createdAt <= createdAt)
    .sort((one, other) => +other.createdAt - +one.createdAt)
    .slice(0, limit);
}

function keyOf(site: string, value: string): string {
  return `${site} ${value}`;
}

function earliest(end: Date, seconds: number): Date {
  return new Date(end.getTime() - seconds * 1000);
}
