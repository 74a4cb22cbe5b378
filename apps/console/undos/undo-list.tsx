import type { FilterUndo } from "#contract";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { speech } from "../texts/speak.js";
import { undoTexts } from "../texts/undos.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { spanSaid, whatSaid } from "./said.js";

/** What was taken back so far, or looked at, the last first. */
export function UndoList({ work }: { work: Work }) {
  const { texts, lang, moments, count } = speech.value;
  const said = undoTexts[lang];
  const { items, refusal, more } = usePages<FilterUndo>(work.ask, "/filters/undos");
  return (
    <section aria-labelledby="undos" aria-busy={!items && !refusal}>
      <h3 id="undos">{said.list}</h3>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {items?.length === 0 && <p class="quiet">{said.none}</p>}
      <ol class="tests">
        {items?.map((undo) => (
          <li key={undo.id}>
            <button type="button" class="plain" onClick={() => goTo("undos", undo.id)}>
              <strong>{whatSaid(undo)}</strong>
              <span class="state">{said.states[undo.state]}</span>
              <small>{spanSaid(undo)}</small>
              <small>{said.ordered(undo.orderedBy.name, moments.full(undo.at))}</small>
              <span class="quiet">{count(said.count, undo.count)}</span>
            </button>
          </li>
        ))}
      </ol>
      <More more={more}>{said.more}</More>
    </section>
  );
}
