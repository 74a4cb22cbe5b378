import { Injectable } from "@nestjs/common";
import { type GraveAct, Problem, type Proposal } from "#contract";
import { actorOf, may, type Me } from "#discussion";
import { Decide } from "#platform";
import { Acts, presentProposal, Proposals, type StoredProposal } from "#store";
import { BeginJob } from "../moderation/jobs/begin-job.js";
import { ActivateFilters } from "../operators/activate-filters.js";
import { ImposeSanction } from "../sanctions/impose-sanction.js";
import { HearAppeal } from "../statements/hear-appeal.js";
import { Propose } from "./propose.js";
import { trailOf } from "./trail-of.js";

/** What becomes of a proposal, and what is said with it. */
interface Heard {
  state: "confirmed" | "declined" | "withdrawn";
  note: string | null;
}

/** Confirms proposals, and does what they are for by the very way that it is always done; declines them; or takes one's own back. */
@Injectable()
export class HearProposal {
  constructor(
    private readonly proposals: Proposals,
    private readonly acts: Acts,
    private readonly propose: Propose,
    private readonly sanctions: ImposeSanction,
    private readonly jobs: BeginJob,
    private readonly decide: Decide,
    private readonly appeals: HearAppeal,
    private readonly filters: ActivateFilters,
  ) {}

  /** What can't be done, as things are by now, waits on; what was done is confirmed in the trail. */
  async run(site: string, me: Me, id: string, heard: Heard): Promise<Proposal> {
    const proposal = await this.found(site, id);
    refuseOthersPart(proposal, me, heard);
    const taken = new Date();
    if (!(await this.proposals.take(id, taken))) throw overAlready();
    try {
      const made = heard.state === "confirmed" ? await this.done(site, me, proposal.act) : null;
      const closed = await this.close({ ...proposal, made }, me, taken, heard);
      await this.propose.tell(site);
      return presentProposal(closed);
    } catch (error) {
      await this.proposals.release(id, taken);
      throw error;
    }
  }

  private async close(
    proposal: StoredProposal,
    me: Me,
    at: Date,
    { state, note }: Heard,
  ): Promise<StoredProposal> {
    const { _id, made } = proposal;
    const decided = { at, by: actorOf(me), note };
    await this.acts.together(
      async (session) => {
        if (!(await this.proposals.decide(_id, state, { ...decided, made }, session))) throw overAlready();
      },
      () => trailOf(proposal, me, state, note),
    );
    return { ...proposal, state, decided };
  }

  /** @returns the sanction or the job that came of it, by its id */
  private async done(site: string, me: Me, act: GraveAct): Promise<string | null> {
    switch (act.kind) {
      case "permanentBan":
        return (await this.sanctions.run({ site, user: act.user }, me, act.asked, { isConfirmed: true })).id;
      case "rejectAll":
        return (await this.jobs.confirmed(site, me, act.asked)).id;
      case "republishAfterNotice":
        await this.republish(site, me, act);
        return null;
      case "activateFilters":
        if (!may(me, "operate")) throw new Problem("forbidden", "filters are activated by operators");
        await this.filters.run(site, me, act.asked.version, { isConfirmed: true });
        return null;
    }
  }

  /** By granting the appeal, where it was asked for so. */
  private republish(
    site: string,
    me: Me,
    { asked, appeal }: Extract<GraveAct, { kind: "republishAfterNotice" }>,
  ): Promise<unknown> {
    if (!appeal) return this.decide.run(site, me, asked, { isConfirmed: true });
    const { statement, answer } = appeal;
    return this.appeals.confirmed(site, statement, { me, outcome: "overturned", answer }, "en");
  }

  private async found(site: string, id: string): Promise<StoredProposal> {
    const found = await this.proposals.byId(site, id);
    if (!found) throw new Problem("proposal-unknown", `there is no proposal "${id}"`);
    return found;
  }
}

/** Somebody else decides than who proposed, and nobody but them takes it back: the one place where that is asked. */
function refuseOthersPart({ by }: StoredProposal, me: Me, { state }: Heard): void {
  const isMine = by.id === me.id;
  if (isMine && state !== "withdrawn")
    throw new Problem("own-proposal", "you proposed it: somebody else decides");
  if (!isMine && state === "withdrawn")
    throw new Problem("forbidden", "somebody else has proposed it: decline it");
}

function overAlready(): Problem {
  return new Problem("proposal-over", "somebody decides on it, or it has lapsed");
}
