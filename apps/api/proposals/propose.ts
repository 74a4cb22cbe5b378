import { Inject, Injectable } from "@nestjs/common";
import { type GraveAct, Problem, type Proposed } from "#contract";
import { actorOf, type Me } from "#discussion";
import { impatientRedisToken, tellTeam, type RedisClient } from "#platform";
import {
  Acts,
  Comments,
  FilterSets,
  isDuplicateKey,
  newId,
  presentProposal,
  Proposals,
  type StoredProposal,
  Users,
} from "#store";
import { trailOf } from "./trail-of.js";

/** How long a proposal waits, in ms: a week. */
const waits = 7 * 86_400_000;
/** In characters. */
const excerptLength = 300;

type Seen = Pick<StoredProposal, "act" | "user" | "about">;

/** Does what is asked for; a grave act that takes a second person is kept as a proposal instead. */
@Injectable()
export class Propose {
  constructor(
    private readonly proposals: Proposals,
    private readonly comments: Comments,
    private readonly users: Users,
    private readonly filterSets: FilterSets,
    private readonly acts: Acts,
    @Inject(impatientRedisToken) private readonly redis: RedisClient,
  ) {}

  /** @param run refuses with `second-person-needed`, after all that it refuses otherwise */
  async unlessDone<Done>(
    site: string,
    me: Me,
    act: GraveAct | null,
    run: () => Promise<Done>,
  ): Promise<Done | Proposed> {
    try {
      return await run();
    } catch (error) {
      if (!act || !(error instanceof Problem) || error.problem !== "second-person-needed") throw error;
      const kept = presentProposal(await this.keep(site, me, act));
      return { id: kept.id, proposal: kept };
    }
  }

  /** What waits already is not proposed twice, nor by two at once. */
  private async keep(site: string, me: Me, act: GraveAct): Promise<StoredProposal> {
    const key = `${act.kind} ${subjectIn(act)}`;
    const same = await this.proposals.same({ site, key });
    if (same) return same;
    try {
      return await this.begin({ site, key }, me, act);
    } catch (error) {
      const first = isDuplicateKey(error) ? await this.proposals.same({ site, key }) : null;
      if (first) return first;
      throw error;
    }
  }

  private async begin(
    { site, key }: Pick<StoredProposal, "site" | "key">,
    me: Me,
    act: GraveAct,
  ): Promise<StoredProposal> {
    const at = new Date();
    const proposal: StoredProposal = {
      ...{ _id: newId(), site, key, at, by: actorOf(me) },
      ...(await this.seen(site, act)),
      ...{ until: new Date(at.getTime() + waits), state: "open", taken: null, decided: null, made: null },
    };
    await this.acts.together(
      (session) => this.proposals.add(proposal, session),
      () => trailOf(proposal, me, "proposed"),
    );
    await this.tell(site);
    return proposal;
  }

  /** Whoever confirms replaces the decision that is seen now, and no later one. */
  private async seen(site: string, act: GraveAct): Promise<Seen> {
    if ("user" in act) {
      const person = await this.users.byId(act.user);
      return { act, user: act.user, about: { name: person?.name ?? "", excerpt: null } };
    }
    if (act.kind === "activateFilters") {
      const { version } = act.asked;
      const note = (await this.filterSets.version(site, version))?.note;
      return { act, user: null, about: { name: String(version), excerpt: note ?? null } };
    }
    const comment = await this.comments.byId(site, act.comment);
    if (!comment) throw new Problem("comment-unknown", `there is no comment "${act.comment}"`);
    const { author, text, decision } = comment;
    return {
      act: { ...act, asked: { ...act.asked, ...(decision && { replaces: decision.id }) } },
      user: author.id,
      about: { name: author.name, excerpt: text.slice(0, excerptLength) },
    };
  }

  async tell(site: string): Promise<void> {
    await tellTeam(this.redis, site, "proposals");
  }
}

/** What there is one proposal of a kind about, at a time. */
function subjectIn(act: GraveAct): string {
  if ("user" in act) return act.user;
  return "comment" in act ? act.comment : String(act.asked.version);
}
