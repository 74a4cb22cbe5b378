import type { Proposal } from "#contract";
import { reasonSaid } from "../case/reasons.js";
import { restraintSaid } from "../case/restraint.js";
import { speech } from "../texts/speak.js";
import { type ProposalTexts, proposalTexts } from "../texts/proposals.js";
import type { Work } from "../work/work.js";
import { Choices } from "./choices.js";
import { commentOf } from "./proposals.js";
import { ProposedComment } from "./proposed-comment.js";
import { ProposedPerson } from "./proposed-person.js";
import { proposedBy, titleOf } from "./said.js";

interface OneProposalProps {
  work: Work;
  one: Proposal;
  closed: (state: keyof ProposalTexts["done"]) => void;
}

/** What is proposed, why and by whom; what can be done with it; and what it is about. */
export function OneProposal({ work, one, closed }: OneProposalProps) {
  const { lang, moments } = speech.value;
  const comment = commentOf(one);
  return (
    <article class="proposal" aria-labelledby="proposal">
      <h3 id="proposal">{titleOf(one)}</h3>
      <p class="quiet">
        {proposedBy(one, work.session.user.id)}. {proposalTexts[lang].until(moments.full(one.until))}
      </p>
      <Why one={one} />
      <Choices work={work} one={one} closed={closed} />
      {comment !== null && <ProposedComment work={work} comment={comment} />}
      {"user" in one.act && <ProposedPerson work={work} user={one.act.user} name={one.about.name} />}
    </article>
  );
}

/** What whoever proposed it has said with it. */
function Why({ one: { act, about } }: { one: Proposal }) {
  const said = proposalTexts[speech.value.lang];
  const { asked, kind } = act;
  const what = scopeOf(act);
  const rows = [
    [said.what, what],
    [said.answer, kind === "republishAfterNotice" ? (act.appeal?.answer ?? "") : ""],
    [said.reason, "reason" in asked && asked.reason !== undefined ? reasonSaid(asked.reason) : ""],
    [
      said.note,
      "note" in asked ? (asked.note ?? "") : kind === "activateFilters" ? (about.excerpt ?? "") : "",
    ],
  ].filter(([, value]) => value !== "");
  return (
    <dl>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A ban of less than the whole site says where, and a rejection of less than all of somebody's comments of what. */
function scopeOf(act: Proposal["act"]): string {
  const { lang, count } = speech.value;
  const { chosen, sought } = proposalTexts[lang];
  if (act.kind === "permanentBan") {
    const { kind, scope } = act.asked;
    return scope ? restraintSaid({ kind, scope, until: null }) : "";
  }
  if (act.kind !== "rejectAll") return "";
  const { author, comments } = act.asked.select;
  if (comments) return count(chosen, comments.length);
  return author === undefined ? sought : "";
}
