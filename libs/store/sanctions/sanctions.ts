import type { ClientSession, Connection, Model } from "mongoose";
import type { Sanction } from "#contract";
import { actorOf, isRunning, type Me } from "#discussion";
import { Acts } from "../trail/acts.js";
import type { StoredUser } from "../users/user.schema.js";
import { standInFor, type Erased } from "../users/erased.js";
import { type ActiveSanction, sanctionSchema, type StoredSanction } from "./sanction.schema.js";

/** More than this of one person are not told. */
const mostTold = 200;

/** Whoever imposes or lifts. */
type Doer = Pick<Me, "id" | "name" | "network">;
export type ReportedSanction = Pick<StoredSanction, "kind" | "lifted">;

/** What happened: it counts now; or it does not, since one of the kind counts there already. */
type Imposed = { is: "imposed" } | { is: "there"; sanction: string };

/** Sanctions, and what of them lies with the people whom they are on. Both are written together. */
export class Sanctions {
  readonly model: Model<StoredSanction>;

  private readonly acts: Acts;

  constructor(private readonly connection: Connection) {
    this.model = connection.model<StoredSanction>("Sanction", sanctionSchema);
    this.acts = new Acts(connection);
  }

  byId(site: string, id: string): Promise<StoredSanction | null> {
    return this.model.findOne({ _id: id, site }).lean<StoredSanction>();
  }

  /** All of a person on a site, the latest first. */
  of(site: string, user: string): Promise<StoredSanction[]> {
    return this.model.find({ site, user }).sort({ at: -1 }).limit(mostTold).lean<StoredSanction[]>();
  }

  /** What a year's report says of those that were imposed on a site in some time. */
  reported(site: string, from: Date, to: Date): AsyncIterable<ReportedSanction> {
    const found = this.model.find({ site, at: { $gte: from, $lt: to } }, { kind: 1, "lifted.at": 1 });
    return found.hint("by time").lean<ReportedSanction>().cursor();
  }

  /** What somebody was sanctioned for stays in the trail, on nobody and without a word of why. */
  async erase({ site, user, pseudonym }: Erased): Promise<void> {
    await this.model.updateMany({ site, user }, { $set: { user: pseudonym, reason: "" } });
  }

  /** The sanctions that somebody has imposed on a site. */
  async imposedBy({ site, user }: Erased): Promise<string[]> {
    const found = await this.model.find({ site, "by.id": user }, { _id: 1 }).lean<{ _id: string }[]>();
    return found.map(({ _id }) => _id);
  }

  /** Takes somebody's name off the sanctions that they imposed or lifted. */
  async eraseActor(person: Erased): Promise<void> {
    const { site, user } = person;
    const by = standInFor(person);
    await this.model.updateMany({ site, "by.id": user }, { $set: { by } });
    await this.model.updateMany({ site, "lifted.by.id": user }, { $set: { "lifted.by": by } });
  }

  /** Puts a person under a sanction, unless one of the kind counts there already. */
  async impose(sanction: StoredSanction, me: Doer): Promise<Imposed> {
    let imposed: Imposed = { is: "imposed" };
    await this.connection.transaction(async (session) => {
      const running = await this.running(sanction.user, sanction.at, session);
      const same = running.find((one) => isSame(one, sanction));
      imposed = same ? { is: "there", sanction: same.id } : { is: "imposed" };
      if (same) return;
      await this.model.insertMany([sanction], { session, lean: true });
      await this.tell("imposed", sanction, me, session);
      if (sanction.kind !== "warn") running.push(activeOf(sanction));
      await this.keep(sanction.user, running, session);
    });
    return imposed;
  }

  /**
   * Ends a sanction before its time.
   * @param session of a transaction that it is part of
   * @returns false where it was lifted already
   */
  async lift(sanction: StoredSanction, me: Doer, session?: ClientSession): Promise<boolean> {
    if (session) return this.liftIn(session, sanction, me);
    let lifted = false;
    await this.connection.transaction(async (own) => {
      lifted = await this.liftIn(own, sanction, me);
    });
    return lifted;
  }

  private async liftIn(session: ClientSession, sanction: StoredSanction, me: Doer): Promise<boolean> {
    const { _id, site, user } = sanction;
    const at = new Date();
    const lifted = { $set: { lifted: { at, by: actorOf(me) } } };
    const { modifiedCount } = await this.model.updateOne({ _id, site, lifted: null }, lifted, { session });
    if (modifiedCount === 0) return false;
    await this.tell("lifted", sanction, me, session);
    const running = await this.running(user, at, session);
    await this.keep(
      user,
      running.filter(({ id }) => id !== _id),
      session,
    );
    return true;
  }

  /** Why it was imposed, is told once. */
  private async tell(
    act: "imposed" | "lifted",
    { _id, site, user, kind, until, scope, reason }: StoredSanction,
    me: Doer,
    session: ClientSession,
  ): Promise<void> {
    const about = { kind: "person", id: user } as const;
    const what = { act, sanction: _id, kind, until: until?.toISOString() ?? null, scope };
    const words = act === "imposed" ? { reason } : {};
    await this.acts.leave({ site, me, about, words }, { kind: "sanction", what }, session);
  }

  private async running(user: string, now: Date, session: ClientSession): Promise<ActiveSanction[]> {
    const person = await this.people.findOne({ _id: user }, { session, projection: { sanctions: 1 } });
    return (person?.sanctions ?? []).filter((one) => isRunning(one, now));
  }

  /** A write even where nothing changes: of two who sanction one person at once, the second sees the first's. */
  private async keep(user: string, sanctions: ActiveSanction[], session: ClientSession): Promise<void> {
    await this.people.updateOne({ _id: user }, { $set: { sanctions } }, { session });
  }

  private get people() {
    return this.connection.collection<Pick<StoredUser, "_id" | "sanctions">>("users");
  }
}

function isSame(one: ActiveSanction, { kind, scope }: StoredSanction): boolean {
  return one.kind === kind && JSON.stringify(one.scope) === JSON.stringify(scope);
}

function activeOf({ _id: id, kind, reason, until, scope }: StoredSanction): ActiveSanction {
  return { id, kind, reason, until, scope };
}

export function presentSanction(stored: StoredSanction): Sanction {
  const { _id, kind, reason, at, by, until, scope, comment, lifted } = stored;
  return {
    id: _id,
    kind,
    reason,
    at: at.toISOString(),
    by,
    until: until?.toISOString() ?? null,
    scope,
    comment,
    active: kind !== "warn" && lifted === null && isRunning(stored, new Date()),
    lifted: lifted && { at: lifted.at.toISOString(), by: lifted.by },
  };
}
