import type { ClientSession, Connection, Model } from "mongoose";
import type { Deed, TrailSubject } from "#contract";
import { actorOf, type Me, sameWordsIn } from "#discussion";
import { machine } from "../decisions/new-decision.js";
import { newId } from "../new-id.js";
import { actSchema, type StoredAct } from "./act.schema.js";
import type { Words } from "./seal.js";

/** Whose act it is, about what, and what for. */
export interface ActFacts {
  site: string;
  /** null: the machine's */
  me: Pick<Me, "id" | "name" | "network"> | null;
  about: TrailSubject;
  words?: Partial<Omit<Words, "from">>;
}

/** What people do, on its way into the trail. */
export class Acts {
  readonly model: Model<StoredAct>;

  constructor(private readonly connection: Connection) {
    this.model = connection.model<StoredAct>("Act", actSchema);
  }

  /** Leaves an act for the relay. @param session of the transaction that does what is told of */
  async leave({ site, me, about, words }: ActFacts, deed: Deed, session?: ClientSession): Promise<void> {
    const { kind, id } = me ? actorOf(me) : machine;
    const act: StoredAct = {
      _id: newId(),
      ...{ site, at: new Date(), by: { kind, id }, about },
      ...deed,
      words: { from: me?.network ?? null, reason: null, note: null, ...words },
    };
    await this.model.insertMany([act], { session: session ?? null, lean: true });
  }

  /** Does something and tells of it: both or neither. @param told null where nothing is to be told */
  async together<Done>(
    run: (session: ClientSession) => Promise<Done>,
    told: (done: Done) => [ActFacts, Deed] | null,
  ): Promise<Done> {
    const session = await this.connection.startSession();
    try {
      return await session.withTransaction(async () => {
        const done = await run(session);
        const act = told(done);
        if (act) await this.leave(...act, session);
        return done;
      });
    } finally {
      await session.endSession();
    }
  }

  /** Takes what quotes some words of a comment out of acts that the relay has not come to yet. */
  async forgetQuotes(
    site: string,
    comment: string,
    quoted: readonly string[],
    session: ClientSession,
  ): Promise<void> {
    const acts = await this.model.find({ site, "about.id": comment }, null, { session }).lean<StoredAct[]>();
    for (const { _id, words } of acts)
      for (const part of ["reason", "note"] as const)
        if (sameWordsIn(words[part] ?? "", quoted).length > 0)
          await this.model.updateOne({ _id }, { $set: { [`words.${part}`]: null } }, { session });
  }
}
