import type { Connection, Model } from "mongoose";
import { isDuplicateKey } from "../duplicate-key.js";
import { type StoredTold, toldSchema } from "./told.schema.js";

/** The text that a service was told of. */
export interface ToldText {
  site: string;
  filter: string;
  comment: string;
  revision: number;
}

/** What services that learn were told of comments. */
export class ToldServices {
  readonly model: Model<StoredTold>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredTold>("ToldService", toldSchema);
  }

  /** What was told last; null where nothing was. @param by the delivery whose own telling, which may have failed, does not count */
  async last(text: ToldText, by: string): Promise<StoredTold["told"] | null> {
    const found = await this.model.findById(idOf(text)).lean<StoredTold>();
    if (!found) return null;
    return found.by === by ? found.before : found.told;
  }

  /** Takes it on to tell something. @returns false where another has told it */
  async take(
    text: ToldText,
    { told, before, by }: Pick<StoredTold, "told" | "before" | "by">,
  ): Promise<boolean> {
    const news = { _id: idOf(text), $or: [{ told: { $ne: told } }, { by }] };
    try {
      await this.model.updateOne(news, { $set: { told, before, by, at: new Date() } }, { upsert: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }
}

function idOf({ site, filter, comment, revision }: ToldText): string {
  return `${site} ${filter} ${comment} ${revision}`;
}
