import { type Connection, type Model, Schema } from "mongoose";
import { newId } from "../new-id.js";
import type { Erased } from "../users/erased.js";

/** Who hides behind the name that the trail has for somebody. Once they are erased, a pseudonym. */
interface StoredPersona {
  _id: string;
  site: string;
  user: string;
}

const personaSchema = new Schema<StoredPersona>(
  {
    _id: { type: String, required: true },
    site: { type: String, required: true },
    user: { type: String, required: true },
  },
  { collection: "personas", versionKey: false },
);

personaSchema.index({ site: 1, user: 1 }, { name: "of a person" });

/** The trail's own names for people, so that entries never change and people may be forgotten. */
export class Personas {
  readonly model: Model<StoredPersona>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredPersona>("Persona", personaSchema);
  }

  /** The persona of somebody, made where there is none. Of two at once there may be two: both are theirs. */
  async of(site: string, user: string): Promise<string> {
    const found = await this.model
      .findOneAndUpdate(
        { site, user },
        { $setOnInsert: { _id: newId() } },
        { upsert: true, returnDocument: "after" },
      )
      .lean<StoredPersona>();
    return found._id;
  }

  /** All personas of somebody on a site. */
  async allOf(site: string, user: string): Promise<string[]> {
    const found = await this.model.find({ site, user }, { _id: 1 }).lean<Pick<StoredPersona, "_id">[]>();
    return found.map(({ _id }) => _id);
  }

  /** Who some personas are, by persona. */
  async users(personas: readonly string[]): Promise<Map<string, string>> {
    const found = await this.model.find({ _id: { $in: [...personas] } }).lean<StoredPersona[]>();
    return new Map(found.map(({ _id, user }) => [_id, user]));
  }

  async erase({ site, user, pseudonym }: Erased): Promise<void> {
    await this.model.updateMany({ site, user }, { $set: { user: pseudonym } });
  }
}
