import type { Colleagues, Desk, Referral } from "#contract";
import type { Me } from "#discussion";
import {
  type Comments,
  rankOf,
  type Referrals,
  type Staff,
  type StoredComment,
  type StoredReferral,
  type StoredUser,
} from "#store";
import type { KnownSites } from "../known-sites.js";
import type { Limits, Sections } from "../rights/sections.js";
import type { PassedCase } from "./passed-on.js";

/** Who can be asked on a site. */
interface Team {
  staff: ReadonlyMap<string, StoredUser>;
  desks: readonly Desk[];
}

/**
 * Which cases of a site are passed on, and to whom. One counts while its case waits and somebody is there who may see to it: a rank
 * that is lost, or a desk that is closed, gives the case back to all without anybody having to.
 */
export class ReadReferrals {
  constructor(
    private readonly referrals: Referrals,
    private readonly comments: Comments,
    private readonly staff: Staff,
    private readonly sites: KnownSites,
    private readonly sections: Sections,
  ) {}

  /** All of a site, the oldest first. */
  async told(site: string): Promise<Referral[]> {
    return (await this.cases(site, null)).map(({ referral }) => referral);
  }

  /** The same with their cases, as far as some sections go. */
  async cases(site: string, within: Limits): Promise<PassedCase[]> {
    const open = await this.referrals.open(site);
    if (open.length === 0) return [];
    const [team, comments] = await Promise.all([
      this.team(site),
      this.comments.byIds(open.map(({ comment }) => comment)),
    ]);
    const waiting = new Map(comments.filter(waits).map((comment) => [comment._id, comment]));
    const told = open.map(async (one) => {
      const comment = waiting.get(one.comment);
      const referral = comment ? await this.present(one, comment, team) : null;
      return comment && referral && { referral, comment };
    });
    const cases = (await Promise.all(told)).filter((one) => one !== null && one !== undefined);
    const seen = await this.sections.among(
      within,
      site,
      cases.map(({ comment }) => comment),
    );
    return cases.filter(({ comment }) => seen.includes(comment));
  }

  /** Whom somebody can pass a case on to. */
  async colleagues(site: string, me: Pick<Me, "id">): Promise<Colleagues> {
    const { staff, desks } = await this.team(site);
    const people = [...staff.values()].filter(({ _id }) => _id !== me.id).map(presentColleague);
    return { people, desks: desks.filter(({ people: named }) => named.some((id) => staff.has(id))) };
  }

  /** A referral as it is told; null where nobody who is meant may see to it. */
  async present(one: StoredReferral, comment: StoredComment, team?: Team): Promise<Referral | null> {
    const to = await this.meant(one.to, comment, team ?? (await this.team(one.site)));
    const { at, by, note } = one;
    return to && { comment: comment._id, at: at.toISOString(), by, to, note };
  }

  private async meant(
    to: StoredReferral["to"],
    comment: StoredComment,
    { staff, desks }: Team,
  ): Promise<Referral["to"] | null> {
    switch (to.kind) {
      case "anyone":
        return to;
      case "person": {
        const user = staff.get(to.id);
        return user && (await this.sees(user, comment)) ? { kind: to.kind, ...presentColleague(user) } : null;
      }
      case "desk": {
        const desk = desks.find(({ id }) => id === to.id);
        const people = (desk?.people ?? []).flatMap((id) => staff.get(id) ?? []);
        const see = await Promise.all(people.map((one) => this.sees(one, comment)));
        return desk && see.includes(true) ? { kind: to.kind, ...desk } : null;
      }
    }
  }

  private sees(user: StoredUser, comment: StoredComment): Promise<boolean> {
    return this.sections.hasStory(rankOf(user).sections, comment);
  }

  private async team(site: string): Promise<Team> {
    const [staff, { settings }] = await Promise.all([this.staff.of(site), this.sites.get(site)]);
    return { staff: new Map(staff.map((one) => [one._id, one])), desks: settings.desks };
  }
}

/** Whether a case can be passed on: that it is in a queue. */
export function waits({ waiting }: StoredComment): boolean {
  return Object.keys(waiting).length > 0;
}

function presentColleague({ _id: id, name }: StoredUser) {
  return { id, name };
}
