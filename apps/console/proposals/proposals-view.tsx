import { useEffect, useRef, useState } from "preact/hooks";
import { asRefusal, type Refusal } from "../connection/refusal.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { proposalTexts } from "../texts/proposals.js";
import type { Work } from "../work/work.js";
import { OneProposal } from "./one-proposal.js";
import { proposedBy, titleOf } from "./said.js";
import { useKeys } from "./use-keys.js";
import "../styles/proposals.css";

/** Grave acts that wait for a second person, and what each is about beside them. */
export function ProposalsView({ work }: { work: Work }) {
  const { texts, lang } = speech.value;
  const said = proposalTexts[lang];
  const [refusal, refuse] = useState<Refusal | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const [told, tell] = useState("");
  const list = useRef<HTMLUListElement>(null);
  const all = work.proposals.all.value;
  const at = Math.max(0, all?.findIndex(({ id }) => id === chosen) ?? 0);
  const shown = all?.[at];
  useEffect(() => {
    work.proposals.load().catch((error: unknown) => refuse(asRefusal(error)));
  }, [work]);
  const step = (by: 1 | -1) => {
    const next = all?.[at + by];
    if (!next) return;
    choose(next.id);
    list.current?.querySelectorAll("button")[at + by]?.focus();
  };
  useKeys({ j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1) });
  return (
    <Beside title={texts.proposals.title} refusal={refusal} busy={all === null && refusal === null}>
      <p class="quiet">{all?.length === 0 ? said.none : said.intro}</p>
      <p role="status" class={told === "" ? "unseen" : undefined}>
        {told}
      </p>
      {all && shown && (
        <div class="proposals">
          <ul ref={list} aria-label={said.list}>
            {all.map((one) => (
              <li key={one.id}>
                <button type="button" aria-current={one === shown} onClick={() => choose(one.id)}>
                  <strong>{titleOf(one)}</strong>
                  <small>{proposedBy(one, work.session.user.id)}</small>
                </button>
              </li>
            ))}
          </ul>
          <OneProposal key={shown.id} work={work} one={shown} closed={(state) => tell(said.done[state])} />
        </div>
      )}
    </Beside>
  );
}
