import type { Model, ModelFigures } from "#contract";
import { useLive } from "../connection/use-live.js";
import { useOperations } from "../connection/use-operations.js";
import { Total } from "../insights/total.js";
import { Beside } from "../team/beside.js";
import { modelTexts } from "../texts/model.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { Measured } from "./measured.js";
import { Reliability } from "./reliability.js";
import { Tools } from "./tools.js";
import { Thresholds } from "./thresholds.js";
import "../styles/plots.css";
import "../styles/backtests.css";
import "../styles/model.css";

/** What the site's learner knows, how right it is, and from which score on it does something. */
export function ModelView({ work }: { work: Work }) {
  const said = modelTexts[speech.value.lang];
  const { found, refusal, again } = useLive<Model>(work.ask, "/model");
  useOperations(work, { model: again, missed: again });
  return (
    <Beside title={said.title} refusal={found ? null : refusal} busy={!found && !refusal}>
      <p class="quiet">{said.intro}</p>
      {found && (
        <>
          {found.figures ? <Figures figures={found.figures} /> : <p>{said.nothing}</p>}
          <Thresholds thresholds={found.thresholds} />
          {found.figures && (
            <div class="charts">
              <Measured figures={found.figures} />
              <Reliability figures={found.figures} />
            </div>
          )}
          <Tools work={work} changed={again} />
        </>
      )}
    </Beside>
  );
}

function Figures({ figures }: { figures: ModelFigures }) {
  const { lang, number, moments } = speech.value;
  const said = modelTexts[lang];
  const { at, starter, seen, decisions, recent, drift } = figures;
  const { published, rejected, undone } = decisions;
  return (
    <section>
      {drift && (
        <p class="warning" role="alert">
          {said.drift(moments.full(drift.since))}
        </p>
      )}
      <dl class="totals">
        <Total
          name={said.decisions}
          value={number(published + rejected)}
          note={said.decisionsNote(number(published), number(rejected))}
        />
        <Total name={said.recent} value={number(recent)} />
        <Total name={said.undone} value={number(undone)} />
        <Total name={said.seen} value={number(seen)} />
      </dl>
      <p class="quiet">
        {said.at(moments.full(at))} {starter && said.starter}
      </p>
    </section>
  );
}
