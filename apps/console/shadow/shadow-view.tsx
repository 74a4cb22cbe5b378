import type { FilterOverview, Shadow } from "#contract";
import { useLive } from "../connection/use-live.js";
import { useOperations } from "../connection/use-operations.js";
import { Beside } from "../team/beside.js";
import { shadowTexts } from "../texts/shadow.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { Brakes } from "./brakes.js";
import { PutForm } from "./put-form.js";
import { Run } from "./run.js";
import "../styles/plots.css";
import "../styles/backtests.css";

/** A version that judges beside the active one, without effect: what it would have done, as it grows. */
export function ShadowView({ work }: { work: Work }) {
  const said = shadowTexts[speech.value.lang];
  const { found, refusal, again } = useLive<Shadow>(work.ask, "/filters/shadow");
  const filters = useLive<FilterOverview>(work.ask, "/filters");
  const all = () => [again, filters.again].forEach((ask) => ask());
  useOperations(work, { shadow: again, brakes: filters.again, missed: all });
  return (
    <Beside title={said.title} refusal={found ? null : refusal} busy={!found && !refusal}>
      <p class="quiet">{said.intro}</p>
      {found && (
        <>
          <Brakes work={work} filters={filters} />
          <PutForm
            key={found.version}
            work={work}
            filters={filters.found}
            current={found.version}
            done={again}
          />
          {found.run ? (
            <Run key={found.run.id} work={work} run={found.run} />
          ) : (
            <p class="quiet">{said.never}</p>
          )}
        </>
      )}
    </Beside>
  );
}
