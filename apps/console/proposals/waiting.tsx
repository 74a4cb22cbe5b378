import type { Proposal } from "#contract";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";

/** That something is proposed already, by whom, and the way to it. */
export function Waiting({ proposal: { by, act } }: { proposal: Proposal }) {
  const { proposals } = speech.value.texts;
  return (
    <p class="two">
      {proposals.on(by.name, proposals.kinds[act.kind])}{" "}
      <button type="button" class="plain" onClick={() => goTo("proposals")}>
        {proposals.look}
      </button>
    </p>
  );
}
