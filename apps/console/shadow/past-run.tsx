import type { ShadowRun } from "#contract";
import { useLive } from "../connection/use-live.js";
import { useOperations } from "../connection/use-operations.js";
import { Beside } from "../team/beside.js";
import { shadowTexts } from "../texts/shadow.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { pathOf } from "./path.js";
import { Run } from "./run.js";

/** One version that is in shadow, or was, and what it has shown. */
export function PastRun({ work, id }: { work: Work; id: string }) {
  const { texts, lang } = speech.value;
  const said = shadowTexts[lang];
  const { found, refusal, again } = useLive<ShadowRun>(work.ask, pathOf(id));
  // one that is over hears no more
  useOperations(work, { shadow: ({ run }) => run.id === id && again(), missed: again });
  return (
    <Beside title={said.title} refusal={null} busy={!found && !refusal}>
      <button type="button" class="plain back" onClick={() => goTo("shadow")}>
        ← {said.past.back}
      </button>
      {refusal && !found && <p role="alert">{sentenceFor(texts, refusal.named, texts.loadFailed)}</p>}
      {found && <Run work={work} run={found} />}
    </Beside>
  );
}
