import type { FilterOverview, Shadow } from "#contract";
import { useLive } from "../connection/use-live.js";
import { useOperations } from "../connection/use-operations.js";
import { Beside } from "../team/beside.js";
import { shadowTexts } from "../texts/shadow.js";
import { speech } from "../texts/speak.js";
import { partOf } from "../work/view.js";
import type { Work } from "../work/work.js";
import { Brakes } from "./brakes.js";
import { base } from "./path.js";
import { PastRun } from "./past-run.js";
import { PastRuns } from "./past-runs.js";
import { PutForm } from "./put-form.js";
import { Run } from "./run.js";
import "../styles/plots.css";
import "../styles/backtests.css";

/** A version that judges beside the active one, without effect: what it would have done, as it grows; or one that did before. */
export function ShadowView({ work }: { work: Work }) {
  const past = partOf("shadow");
  return past === null ? <Now work={work} /> : <PastRun key={past} work={work} id={past} />;
}

function Now({ work }: { work: Work }) {
  const said = shadowTexts[speech.value.lang];
  const { found, refusal, again } = useLive<Shadow>(work.ask, base);
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
          {found.run && <PastRuns key={`past ${found.run.id}`} work={work} shown={found.run.id} />}
        </>
      )}
    </Beside>
  );
}
