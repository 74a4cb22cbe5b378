import type { ClientSession, Connection, mongo } from "mongoose";
import { withoutWords } from "#discussion";
import type { StoredComment } from "../comments/comment.schema.js";

type Of = Pick<StoredComment, "_id" | "site" | "author">;

interface Kept {
  _id: string;
  [field: string]: unknown;
}

interface Place {
  collection: string;
  of: (comment: Of) => mongo.Filter<Kept>;
  /** where words may stand, or what has them in it */
  fields: readonly string[];
}

const onIt = ({ site, _id }: Of) => ({ site, comment: _id });

/** Where what is said of a comment may quote it. Notices are not among them: who is made answerable for one needs it as it was. */
const places: readonly Place[] = [
  {
    collection: "comments",
    of: ({ _id }) => ({ _id }),
    fields: ["decision.reason", "decision.note", "decision.said", "verdict.reason", "verdict.findings"],
  },
  {
    collection: "decisions",
    of: onIt,
    fields: ["reason", "note", "said", "answer.text", "verdict.reason", "verdict.findings"],
  },
  { collection: "flags", of: ({ _id }) => ({ comment: _id }), fields: ["detail"] },
  { collection: "notes", of: onIt, fields: ["text"] },
  { collection: "referrals", of: onIt, fields: ["note"] },
  {
    collection: "proposals",
    of: ({ site, author }) => ({ site, user: author.id }),
    fields: ["act.asked.reason", "act.asked.note", "decided.note"],
  },
  {
    collection: "statements",
    of: ({ _id }) => ({ comment: _id }),
    fields: ["reason", "appeal.text", "appeal.answer"],
  },
];

/** What is said of a comment elsewhere than in its text. */
export class Copies {
  constructor(private readonly connection: Connection) {}

  /** Takes words out of all that is said of a comment. @param said what stands in their place */
  async mask(comment: Of, words: readonly string[], said: string, session: ClientSession): Promise<void> {
    const hide = (text: string) => withoutWords(text, words, said);
    for (const { collection, of, fields } of places) {
      const stored = this.connection.collection<Kept>(collection);
      for (const found of await stored.find(of(comment), { session }).toArray()) {
        const changed = fields.flatMap((field) => {
          const is = at(found, field);
          const will = hidden(is, hide);
          return JSON.stringify(is) === JSON.stringify(will) ? [] : [[field, will] as const];
        });
        if (changed.length > 0)
          await stored.updateOne({ _id: found._id }, { $set: Object.fromEntries(changed) }, { session });
      }
    }
  }
}

/** What lies in a document at a dotted path. */
function at(found: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((value, name) => {
    return isPlain(value) ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
  }, found);
}

/** The same value with each text in it changed. */
function hidden(value: unknown, hide: (text: string) => string): unknown {
  if (typeof value === "string") return hide(value);
  if (Array.isArray(value)) return value.map((one) => hidden(one, hide));
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, hidden(one, hide)]));
}

function isPlain(value: unknown): value is object {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
