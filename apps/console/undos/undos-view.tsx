import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { undoTexts } from "../texts/undos.js";
import { partOf } from "../work/view.js";
import type { Work } from "../work/work.js";
import { readAsked } from "./asked.js";
import { OneUndo } from "./one-undo.js";
import { UndoForm } from "./undo-form.js";
import { UndoList } from "./undo-list.js";
import "../styles/plots.css";
import "../styles/backtests.css";

/** What filters have decided, taken back as one: asked for, looked at beforehand, and carried out. */
export function UndosView({ work }: { work: Work }) {
  const said = undoTexts[speech.value.lang];
  const id = partOf("undos");
  const asked = readAsked(id);
  return (
    <Beside title={said.title} refusal={null} busy={false}>
      {id === null || asked ? (
        <>
          <p class="quiet">{said.intro}</p>
          <UndoForm key={id} work={work} asked={asked ?? {}} />
          <UndoList work={work} />
        </>
      ) : (
        <OneUndo key={id} work={work} id={id} />
      )}
    </Beside>
  );
}
