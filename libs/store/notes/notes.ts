import type { Connection, Model } from "mongoose";
import type { CaseNote } from "#contract";
import { newId } from "../new-id.js";
import { type Erased, standInFor } from "../users/erased.js";
import { noteSchema, type NoteSubject, type StoredNote } from "./note.schema.js";

/** What moderators write on cases, and on people, for each other. */
export class Notes {
  readonly model: Model<StoredNote>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredNote>("Note", noteSchema);
  }

  async add(on: NoteSubject, said: Pick<StoredNote, "site" | "by" | "text">): Promise<StoredNote> {
    const whole = { _id: newId(), at: new Date(), ...said, ...on };
    await this.model.insertMany([whole], { lean: true });
    return whole;
  }

  /** The notes on one comment, oldest first. */
  ofComment(site: string, comment: string): Promise<StoredNote[]> {
    return this.model.find({ site, comment }).sort({ at: 1 }).lean<StoredNote[]>();
  }

  /** The notes on one person, oldest first. */
  onPerson(site: string, user: string): Promise<StoredNote[]> {
    return this.model.find({ site, user }).sort({ at: 1 }).lean<StoredNote[]>();
  }

  /** Takes somebody's name off what they have noted, which stands. */
  async eraseActor(person: Erased): Promise<void> {
    await this.model.updateMany(
      { site: person.site, "by.id": person.user },
      { $set: { by: standInFor(person) } },
    );
  }

  /** Forgets what was noted on some comments: it may quote them, or name their author. */
  async forget(site: string, comments: readonly string[]): Promise<void> {
    await this.model.deleteMany({ site, comment: { $in: [...comments] } });
  }

  /** Forgets what was noted on somebody. */
  async forgetPerson({ site, user }: Erased): Promise<void> {
    await this.model.deleteMany({ site, user });
  }
}

export function presentNote({ _id, at, by, text }: StoredNote): CaseNote {
  return { id: _id, at: at.toISOString(), by, text };
}
