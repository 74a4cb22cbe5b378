import { Injectable } from "@nestjs/common";
import { type GraveAct, Problem, type Proposal } from "#contract";
import { actorOf, type Me } from "#discussion";
import { Decide } from "#platform";
import { Acts, presentProposal, Proposals, type StoredProposal } from "#store";
import { BeginJob } from "../moderation/jobs/begin-job.js";
import { ImposeSanction } from "../sanctions/impose-sanction.js";
import { Propose } from "./propose.js";
import { trailOf } from "./trail-of.js";

/** Confirms proposals, and does then what they are for by the very way that it is always done; or declines them. */
@Injectable()
export class HearProposal {
  constructor(
    private readonly proposals: Proposals,
    private readonly acts: Acts,
    private readonly propose: Propose,
    private readonly sanctions: ImposeSanction,
    private readonly jobs: BeginJob,
    private readonly decide: Decide,
  ) {}

  async run(
    site: string,
    me: Me,
    id: string,
    { state, note }: { state: "confirmed" | "declined"; note: string | null },
  ): Promise<Proposal> {
    const proposal = await this.another(site, me, id);
    const decided = { at: new Date(), by: actorOf(me), note };
    await this.acts.together(
      async (session) => {
        if (!(await this.proposals.decide(id, state, decided, session))) throw overAlready();
      },
      () => trailOf(proposal, me, state, note),
    );
    if (state === "confirmed") await this.carryOut(proposal, me);
    await this.propose.tell(site);
    return presentProposal({ ...proposal, state, decided });
  }

  /** What can't be done, as things are by now, waits on. */
  private async carryOut({ _id, site, act }: StoredProposal, me: Me): Promise<void> {
    try {
      await this.done(site, me, act);
    } catch (error) {
      await this.proposals.reopen(_id);
      throw error;
    }
  }

  private async done(site: string, me: Me, act: GraveAct): Promise<unknown> {
    switch (act.kind) {
      case "permanentBan":
        return this.sanctions.run({ site, user: act.user }, me, act.asked, { isConfirmed: true });
      case "rejectAll":
        return this.jobs.run(site, me, act.asked, { isConfirmed: true });
      case "republishAfterNotice":
        return this.decide.run(site, me, act.asked, { isConfirmed: true });
    }
  }

  /** One that somebody else has proposed: the one place where that is asked. */
  private async another(site: string, me: Me, id: string): Promise<StoredProposal> {
    const found = await this.proposals.byId(site, id);
    if (!found) throw new Problem("proposal-unknown", `there is no proposal "${id}"`);
    if (found.by.id === me.id) throw new Problem("own-proposal", "you proposed it: somebody else decides");
    return found;
  }
}

function overAlready(): Problem {
  return new Problem("proposal-over", "somebody has decided on it, or it has lapsed");
}
