import { Injectable } from "@nestjs/common";
import { invalidInput, type NewSanction, Problem, type Sanction } from "#contract";
import { actorOf, type Me, outranks } from "#discussion";
import { KnownSites, Sections, SignIn } from "#platform";
import {
  Comments,
  newId,
  presentSanction,
  Sanctions,
  type StoredComment,
  type StoredSanction,
  type StoredUser,
} from "#store";
import { People, type PersonRef } from "../people/people.js";

/** Puts people under sanctions and lifts them. Each of both is one act, with its trail. */
@Injectable()
export class ImposeSanction {
  constructor(
    private readonly people: People,
    private readonly sites: KnownSites,
    private readonly comments: Comments,
    private readonly sanctions: Sanctions,
    private readonly signIn: SignIn,
    private readonly sections: Sections,
  ) {}

  /** @param isConfirmed by a second person, where one is needed */
  async run(ref: PersonRef, me: Me, asked: NewSanction, { isConfirmed = false } = {}): Promise<Sanction> {
    refusePast(asked);
    const user = await this.below(ref, me);
    const sanction = newSanction(ref, me, asked, await this.cause(ref, asked.comment));
    await this.refuseElsewhere(me, sanction);
    if (!isConfirmed) await this.refuseAlone(sanction);
    const imposed = await this.sanctions.impose(sanction, me);
    this.signIn.forget(user._id);
    if (imposed.is === "there")
      throw new Problem("already-sanctioned", `lift the ${asked.kind} that counts there before another`, {
        sanction: imposed.sanction,
      });
    return presentSanction(sanction);
  }

  private async refuseAlone({ site, kind, until }: StoredSanction): Promise<void> {
    const { fourEyes } = (await this.sites.get(site)).settings;
    if (fourEyes.permanentBan && kind === "ban" && until === null)
      throw new Problem("second-person-needed", "a ban without an end is imposed by two people here");
  }

  /** Lifted once more, as after a lost answer, changes nothing. */
  async lift(ref: PersonRef, me: Me, id: string): Promise<void> {
    const user = await this.below(ref, me);
    const sanction = await this.sanctions.byId(ref.site, id);
    if (sanction?.user !== ref.user)
      throw new Problem("sanction-unknown", `there is no sanction "${id}" on them`);
    await this.refuseElsewhere(me, sanction);
    await this.sanctions.lift(sanction, me);
    this.signIn.forget(user._id);
  }

  /** Who is limited to sections warns for what was written there, and restrains nobody anywhere else. */
  private async refuseElsewhere(
    { sections }: Me,
    { site, kind, scope, story }: StoredSanction,
  ): Promise<void> {
    const place = kind === "warn" && story !== null ? { story } : scope;
    if (!(await this.sections.hasScope(sections, site, place)))
      throw new Problem(
        "forbidden",
        "you are limited to sections: name one of them, or a story there, as `scope`",
      );
  }

  private async below(ref: PersonRef, me: Me): Promise<StoredUser> {
    const user = await this.people.get(ref);
    if (user._id === me.id) throw new Problem("forbidden", "nobody decides on sanctions on themselves");
    if (!outranks(me.role, user.role))
      throw new Problem("forbidden", `they are ${user.role} here: only somebody above them may do this`);
    return user;
  }

  /** The comment that gave rise to it, which has to be theirs. */
  private async cause({ site, user }: PersonRef, id: string | undefined): Promise<StoredComment | null> {
    if (id === undefined) return null;
    const comment = await this.comments.byId(site, id);
    if (comment?.author.id !== user)
      throw invalidInput([{ path: "comment", message: "must be a comment of theirs on this site" }]);
    return comment;
  }
}

function refusePast({ until }: NewSanction): void {
  if (until !== undefined && new Date(until) <= new Date())
    throw invalidInput([{ path: "until", message: "must be in the future" }]);
}

function newSanction(
  { site, user }: PersonRef,
  me: Me,
  { kind, reason, until, scope }: NewSanction,
  cause: StoredComment | null,
): StoredSanction {
  return {
    _id: newId(),
    ...{ site, user, kind, reason, at: new Date(), by: actorOf(me) },
    until: until === undefined ? null : new Date(until),
    scope: scope ?? null,
    comment: cause?._id ?? null,
    revision: cause?.revision ?? null,
    story: cause?.story ?? null,
    lifted: null,
  };
}
