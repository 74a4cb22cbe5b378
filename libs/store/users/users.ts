import type { Connection, Model } from "mongoose";
import type { PublisherClaims, User } from "#contract";
import { isDuplicateKey } from "../duplicate-key.js";
import { newId } from "../new-id.js";
import { type StoredUser, userSchema } from "./user.schema.js";

export class Users {
  readonly model: Model<StoredUser>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredUser>("User", userSchema);
  }

  byId(id: string): Promise<StoredUser | null> {
    return this.model.findById(id).lean<StoredUser>();
  }

  byIds(ids: readonly string[]): Promise<StoredUser[]> {
    return this.model.find({ _id: { $in: [...ids] } }).lean<StoredUser[]>();
  }

  /** Who signs in with this name on a site: one of its own, or the installation's admin. */
  async byName(site: string | null, name: string): Promise<StoredUser | null> {
    const nameKey = keyOfName(name);
    const found = await this.model.find({ site: { $in: [site, null] }, nameKey }).lean<StoredUser[]>();
    return found.find((user) => user.site === site) ?? found[0] ?? null;
  }

  /** @returns the new user, or null where the name is taken */
  async register(user: NewUser): Promise<StoredUser | null> {
    const stored: StoredUser = { ...user, ...fresh(), nameKey: keyOfName(user.name) };
    try {
      await this.model.insertMany([stored], { lean: true });
      return stored;
    } catch (error) {
      if (isDuplicateKey(error)) return null;
      throw error;
    }
  }

  /** The reader of the publisher's own id, made or brought up to date from the claims of a checked token. */
  async fromPublisher(site: string, claims: PublisherClaims): Promise<StoredUser> {
    const { _id, createdAt } = fresh();
    return this.model
      .findOneAndUpdate(
        { site, sub: claims.sub },
        {
          $set: {
            name: claims.name,
            email: claims.email ?? null,
            avatar: claims.avatar ?? null,
            badges: claims.badges ?? [],
            role: claims.role ?? "reader",
          },
          $setOnInsert: { _id, createdAt },
        },
        { upsert: true, returnDocument: "after" },
      )
      .orFail()
      .lean<StoredUser>();
  }

  /** The author of imported comments, by the name they had: made at first, found again later. Nobody can sign in as them. */
  async imported(site: string, name: string): Promise<StoredUser> {
    const nameKey = keyOfName(name);
    const { _id, ...rest } = fresh();
    return this.model
      .findOneAndUpdate(
        { site, nameKey },
        { $setOnInsert: { _id, ...rest, name, email: null, role: "reader" } },
        { upsert: true, returnDocument: "after" },
      )
      .orFail()
      .lean<StoredUser>();
  }
}

type NewUser = Pick<StoredUser, "site" | "name" | "email" | "role"> & { passwordHash: string };

function fresh() {
  return { _id: newId(), avatar: null, badges: [], createdAt: new Date() };
}

/** Names that look the same to a person are the same: case, accents' form and spaces do not count. */
export function keyOfName(name: string): string {
  return name.normalize("NFKC").toLocaleLowerCase("und").replace(/\s+/gu, " ").trim();
}

export function presentUser({ _id, site, name, avatar, badges, role }: StoredUser): User {
  return { id: _id, site, name, avatar, badges, role };
}
