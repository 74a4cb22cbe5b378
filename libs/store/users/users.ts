import type { ClientSession, Connection, Model, QueryFilter, UpdateQuery } from "mongoose";
import type { Profile, PublisherClaims, Role, User } from "#contract";
import { likeness } from "#moderation";
import { isDuplicateKey } from "../duplicate-key.js";
import { newId } from "../new-id.js";
import { type Erasing, type StoredTwoFactor, type StoredUser, userSchema } from "./user.schema.js";

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

  /** Some users of one site; those who are at home elsewhere are not among them. */
  ofSite(site: string, ids: readonly string[]): Promise<StoredUser[]> {
    return this.model.find({ _id: { $in: [...ids] }, site: { $in: [site, null] } }).lean<StoredUser[]>();
  }

  /** Who signs in with this name on a site: one of its own, or the installation's admin. */
  async byName(site: string | null, name: string): Promise<StoredUser | null> {
    const nameKey = keyOfName(name);
    const found = await this.model.find({ site: { $in: [site, null] }, nameKey }).lean<StoredUser[]>();
    return found.find((user) => user.site === site) ?? found[0] ?? null;
  }

  /** @returns the new user, or null where the name is taken */
  async register(user: NewUser): Promise<StoredUser | null> {
    return unlessTaken(this.add(user));
  }

  /** The same within a transaction; throws where the name is taken. */
  async add(user: NewUser, session?: ClientSession): Promise<StoredUser> {
    const stored: StoredUser = { ...user, ...fresh(), ...claimOf(user.name) };
    await this.model.insertMany([stored], { lean: true, ...(session ? { session } : {}) });
    return stored;
  }

  /** Those of a site whose name looks like one. */
  named(site: string, name: string, limit: number): Promise<StoredUser[]> {
    const likes = { site, likeness: likeness(name) };
    return this.model.find(likes).limit(limit).lean<StoredUser[]>();
  }

  /** Somebody who writes under a name for once: their name is nobody's, and nobody signs in as them again. */
  async addGuest(site: string, name: string): Promise<StoredUser> {
    const facts = { site, name, email: null, role: "reader" } as const;
    const stored: StoredUser = { ...fresh(), ...facts, badges: ["guest"], guest: true };
    await this.model.insertMany([stored], { lean: true });
    return stored;
  }

  /** What acts by a key of the site, as an operator. */
  async addKey(site: string, name: string): Promise<StoredUser> {
    const facts = { site, name, email: null, role: "operator" } as const;
    const stored: StoredUser = { ...fresh(), ...facts, key: true };
    await this.model.insertMany([stored], { lean: true });
    return stored;
  }

  /** Whether a name looks like that of somebody of the site, or of the installation's admin, other than `except`. */
  async isLike(site: string | null, name: string, except?: string): Promise<boolean> {
    const found = await this.model
      .find({ site: { $in: [site, null] }, likeness: likeness(name) }, { _id: 1 })
      .limit(2)
      .lean<Pick<StoredUser, "_id">[]>();
    return found.some(({ _id }) => _id !== except);
  }

  /** @returns the user as they are now, or null where the new name is taken */
  async change(id: string, { name, ...rest }: UserChange): Promise<StoredUser | null> {
    const renamed = name === undefined ? {} : { name, ...claimOf(name) };
    // whoever knows their password needs no code for another one
    const unneeded = rest.passwordHash === undefined ? {} : { passwordReset: null };
    return unlessTaken(this.write(id, { ...rest, ...renamed, ...unneeded }));
  }

  /** Says that all of somebody's comments bear their name of now. */
  async noteRenamed(id: string, site: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $set: { renamed: { site, at: new Date() } } });
  }

  /** Another name for somebody who is here for once. */
  renameGuest(id: string, name: string): Promise<StoredUser> {
    return this.write(id, { name });
  }

  /** The reader of the publisher's own id. */
  bySub(site: string, sub: string): Promise<StoredUser | null> {
    return this.model.findOne({ site, sub }).lean<StoredUser>();
  }

  /** What the publisher changes of one of their readers: a name is theirs to give, to several, too. */
  changeReader(id: string, change: Partial<Pick<StoredUser, "name" | "email">>): Promise<StoredUser> {
    const { name } = change;
    return this.write(id, { ...change, ...(name === undefined ? {} : { likeness: likeness(name) }) });
  }

  /** Keeps a sealed secret until a code of it is given. */
  async enrol(id: string, enrolling: string): Promise<void> {
    await this.model.updateOne({ _id: id, twoFactor: { $exists: false } }, { $set: { enrolling } });
  }

  /** @returns false where another secret is waiting by now */
  async turnOn(id: string, twoFactor: StoredTwoFactor, sessions: StoredUser["sessions"]): Promise<boolean> {
    return this.did(
      { _id: id, enrolling: twoFactor.secret },
      { $set: { twoFactor, sessions }, $unset: { enrolling: 1 } },
    );
  }

  async turnOff(id: string): Promise<void> {
    await this.model.updateOne({ _id: id }, { $unset: { twoFactor: 1 } });
  }

  /** @returns false where a code of this period, or of a later one, was used */
  usePeriod(id: string, period: number): Promise<boolean> {
    return this.did(
      { _id: id, "twoFactor.period": { $lt: period } },
      { $set: { "twoFactor.period": period } },
    );
  }

  /** @returns false where there is no such code, or it was used */
  useRecovery(id: string, hash: string): Promise<boolean> {
    return this.did({ _id: id, "twoFactor.recovery": hash }, { $pull: { "twoFactor.recovery": hash } });
  }

  /** Looks through all people. @param again what is sealed, sealed in another way; null where it is already */
  async sealAnew(again: (sealed: string, owner: string) => string | null): Promise<void> {
    const some = { $or: [{ "twoFactor.secret": { $exists: true } }, { enrolling: { $exists: true } }] };
    for await (const { _id, twoFactor, enrolling } of this.model.find(some).lean<StoredUser>().cursor()) {
      for (const [where, sealed] of [
        ["twoFactor.secret", twoFactor?.secret],
        ["enrolling", enrolling],
      ] as const) {
        const anew = sealed === undefined ? null : again(sealed, _id);
        if (anew !== null) await this.model.updateOne({ _id, [where]: sealed }, { $set: { [where]: anew } });
      }
    }
  }

  private async did(which: QueryFilter<StoredUser>, change: UpdateQuery<StoredUser>): Promise<boolean> {
    return (await this.model.updateOne(which, change)).modifiedCount === 1;
  }

  /**
   * Uses up a code for a new password, and ends all sessions: whoever knew the old one is out.
   * @param code its hash
   * @returns false where there is no such code any more
   */
  async resetPassword({ _id, site }: StoredUser, code: string, passwordHash: string): Promise<boolean> {
    const now = new Date();
    const { modifiedCount } = await this.model.updateOne(
      { _id, site, "passwordReset.code": code, "passwordReset.until": { $gt: now } },
      { $set: { passwordHash, sessions: { until: now } }, $unset: { passwordReset: 1 } },
    );
    return modifiedCount === 1;
  }

  /** Whether a site has anyone else of a role. */
  async hasOther(site: string, role: Role, except: string): Promise<boolean> {
    return (await this.model.exists({ site, role, _id: { $ne: except } })) !== null;
  }

  /** Takes all that tells who somebody is away at once: they are refused, and their name is free. The rest is to be erased. */
  async beginErasing(id: string): Promise<void> {
    const erasing: Erasing = { since: new Date(), pseudonym: `erased-${newId()}`, once: false };
    const gone = [
      "nameKey",
      "likeness",
      "claim",
      "passwordHash",
      "passwordReset",
      "guest",
      "sub",
      "renamed",
      "sanctions",
      "sessions",
      "appointed",
      "twoFactor",
      "enrolling",
    ];
    await this.model.updateOne(
      { _id: id, erasing: { $exists: false } },
      {
        $set: { name: "", email: null, avatar: null, badges: [], role: "reader", erasing },
        $unset: Object.fromEntries(gone.map((field) => [field, 1])),
      },
    );
  }

  /** Who is being erased. */
  erasing(): Promise<ErasedUser[]> {
    return this.model.find({ "erasing.pseudonym": { $gt: "" } }).lean<ErasedUser[]>();
  }

  async underErasure(pseudonym: string): Promise<ErasedUser | null> {
    return this.model.findOne({ "erasing.pseudonym": pseudonym }).lean<ErasedUser>();
  }

  async erasedOnce({ _id }: ErasedUser): Promise<void> {
    await this.model.updateOne({ _id }, { $set: { "erasing.once": true } });
  }

  /** Takes away what reminded of an erasure. */
  async forget({ _id }: ErasedUser): Promise<void> {
    await this.model.deleteOne({ _id, "erasing.pseudonym": { $gt: "" } });
  }

  private write(id: string, change: Partial<StoredUser>): Promise<StoredUser> {
    return this.model
      .findOneAndUpdate({ _id: id }, { $set: change }, { returnDocument: "after" })
      .orFail()
      .lean<StoredUser>();
  }

  /** The reader of the publisher's own id, made or brought up to date from the claims of a checked token. */
  async fromPublisher(site: string, claims: PublisherClaims): Promise<StoredUser> {
    const { _id, createdAt } = fresh();
    return this.model
      .findOneAndUpdate(
        { site, sub: claims.sub },
        [
          {
            $set: {
              _id: { $ifNull: ["$_id", _id] },
              createdAt: { $ifNull: ["$createdAt", createdAt] },
              name: { $literal: claims.name },
              likeness: { $literal: likeness(claims.name) },
              email: { $literal: claims.email ?? null },
              avatar: { $literal: claims.avatar ?? null },
              badges: { $literal: claims.badges ?? [] },
              role: { $ifNull: ["$appointed.role", claims.role ?? "reader"] },
            },
          },
        ],
        { upsert: true, returnDocument: "after", updatePipeline: true },
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
        { $setOnInsert: { _id, ...rest, name, likeness: likeness(name), email: null, role: "reader" } },
        { upsert: true, returnDocument: "after" },
      )
      .orFail()
      .lean<StoredUser>();
  }
}

export type ErasedUser = StoredUser & { site: string; erasing: Erasing };

export type NewUser = Pick<StoredUser, "site" | "name" | "email" | "role" | "appointed"> & {
  passwordHash: string;
};

export type UserChange = Partial<Pick<StoredUser, "name" | "email" | "passwordHash" | "sessions">>;

async function unlessTaken<Written>(write: Promise<Written>): Promise<Written | null> {
  try {
    return await write;
  } catch (error) {
    if (isDuplicateKey(error)) return null;
    throw error;
  }
}

/** What holds a name for one person: as it is typed at a sign-in, and as it looks. */
function claimOf(name: string) {
  const seen = likeness(name);
  return { nameKey: keyOfName(name), likeness: seen, claim: seen };
}

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

export function presentProfile(stored: StoredUser): Profile {
  const { email, guest = false, sub, createdAt } = stored;
  const publisher = sub !== undefined;
  return { ...presentUser(stored), email, guest, publisher, createdAt: createdAt.toISOString() };
}
