import type { Connection, Model } from "mongoose";
import type { Invitation } from "#contract";
import type { Erased } from "../users/erased.js";
import { invitationSchema, type StoredInvitation } from "./invitation.schema.js";

/** More than this of a site are not told. */
const mostTold = 1000;

/** Who is invited to be staff. What is done with an invitation leaves a line in the trail, and is written where that is. */
export class Invitations {
  readonly model: Model<StoredInvitation>;

  constructor(connection: Connection) {
    this.model = connection.model<StoredInvitation>("Invitation", invitationSchema);
  }

  /** Those of a site that somebody may still accept, the latest first. */
  async of(site: string): Promise<StoredInvitation[]> {
    const found = this.model.find({ site }).sort({ at: -1 }).limit(mostTold).lean<StoredInvitation[]>();
    return (await found).filter(isOpen);
  }

  async byId(site: string, id: string): Promise<StoredInvitation | null> {
    return openIn(site, await this.model.findById(id).lean<StoredInvitation>());
  }

  async byCode(site: string, code: string): Promise<StoredInvitation | null> {
    return openIn(site, await this.model.findOne({ code }).lean<StoredInvitation>());
  }

  /** Nobody comes in any more whom somebody has invited who is gone. */
  async erase({ site, user }: Erased): Promise<void> {
    await this.model.deleteMany({ site, "by.id": user });
  }
}

function openIn(site: string, found: StoredInvitation | null): StoredInvitation | null {
  return found?.site === site && isOpen(found) ? found : null;
}

/** MongoDB takes away what is over, but not to the minute. */
function isOpen({ until }: StoredInvitation): boolean {
  return until > new Date();
}

export function presentInvitation({ _id: id, for: whom, rank, at, by, until }: StoredInvitation): Invitation {
  return { id, for: whom, ...rank, at: at.toISOString(), by, until: until.toISOString() };
}
