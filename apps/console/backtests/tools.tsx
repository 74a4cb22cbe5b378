import { useState } from "preact/hooks";
import type { Backtest } from "#contract";
import { focusOn } from "../account/text-field.js";
import { CopyButton } from "../connection/copy-button.js";
import { saveFile } from "../connection/save-file.js";
import { useSending } from "../connection/use-sending.js";
import { saveTable } from "../insights/save-table.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { pathOf } from "./backtests.js";
import { resultFile } from "./result-file.js";

interface ToolsProps {
  work: Work;
  test: Backtest;
  again: () => void;
}

/** What can be done with a backtest: ended and carried on with, sent to a colleague, saved, forgotten. */
export function Tools({ work, test, again }: ToolsProps) {
  const said = backtestTexts[speech.value.lang];
  const { busy, refused, send } = useSending();
  const [asked, ask] = useState(false);
  const { id, state, result } = test;
  const name = `palabre-${work.session.site}-backtest-${id}`;
  const act = (path: string, method: "POST" | "DELETE") =>
    void send(async () => {
      await work.ask(path, { method });
      again();
    });
  const changes = () =>
    void send(async () => saveFile(`${name}-changes.csv`, await work.file(`${pathOf(id)}/changes/export`)));
  const set = () =>
    void send(async () => saveFile(`${name}-filters.json`, await work.file(`${pathOf(id)}/filters`)));
  const remove = () =>
    void send(async () => {
      await work.ask(`${pathOf(id)}?forget=true`, { method: "DELETE" });
      goTo("backtests");
    });
  return (
    <>
      <p class="tools">
        {state === "running" && (
          <button type="button" disabled={busy} onClick={() => act(pathOf(id), "DELETE")}>
            {said.cancel}
          </button>
        )}
        {(state === "cancelled" || state === "failed") && (
          <button type="button" disabled={busy} onClick={() => act(`${pathOf(id)}/resume`, "POST")}>
            {said.resume}
          </button>
        )}
        <CopyButton text={() => location.href} said={{ copy: said.copyLink, copied: said.linkCopied }} />
        {result && (
          <button type="button" onClick={() => saveTable(`${name}.csv`, resultFile(result))}>
            {said.csv}
          </button>
        )}
        {result && result.changed > 0 && (
          <button type="button" disabled={busy} onClick={changes}>
            {said.csvChanges}
          </button>
        )}
        <button type="button" disabled={busy} onClick={set}>
          {said.set}
        </button>
        <button type="button" aria-expanded={asked} onClick={() => ask(!asked)}>
          {said.remove}
        </button>
      </p>
      {asked && (
        <p class="tools" role="group" aria-label={said.remove}>
          <button type="button" class="reject" ref={focusOn} disabled={busy} onClick={remove}>
            {said.removeSure}
          </button>
          <button type="button" onClick={() => ask(false)}>
            {said.keep}
          </button>
        </p>
      )}
      <p class="refused" role="alert">
        {refused}
      </p>
    </>
  );
}
