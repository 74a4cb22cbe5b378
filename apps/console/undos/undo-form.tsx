import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { FilterOverview, FilterUndo } from "#contract";
import { said } from "../account/text-field.js";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { VersionOptions } from "../filters/version-options.js";
import { speech } from "../texts/speak.js";
import { undoTexts } from "../texts/undos.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import type { readAsked } from "./asked.js";

const day = 86_400_000;

interface UndoFormProps {
  work: Work;
  /** what is filled in */
  asked: NonNullable<ReturnType<typeof readAsked>>;
}

/** Which decisions of the filters are to be taken back, and by what they are judged again. */
export function UndoForm({ work, asked }: UndoFormProps) {
  const { form: texts } = undoTexts[speech.value.lang];
  const { found } = useAsked<FilterOverview>(work.ask, "/filters");
  const { busy, refused, send } = useSending();
  const [wrong, tell] = useState<string | null>(null);
  if (!found) return null;
  const chosen = asked.version ?? found.active;
  const former = Math.max(...found.versions.flatMap(({ version }) => (version < chosen ? version : [])));
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [version, decidedBy] = [said(form, "version"), said(form, "source")];
    const [from, to] = [new Date(said(form, "from")), new Date(said(form, "to"))];
    const fault = version + decidedBy === "" ? texts.missing : from >= to ? texts.wrongSpan : null;
    tell(fault);
    if (fault !== null) return;
    const what = { ...(version && { version: Number(version) }), ...(decidedBy && { decidedBy }) };
    const span = { from: from.toISOString(), to: to.toISOString() };
    const body = { ...what, ...span, by: Number(said(form, "by")), dryRun: true };
    void send(async () => {
      const { id } = await work.ask<FilterUndo>("/filters/undos", { method: "POST", body });
      goTo("undos", id);
    });
  };
  const now = Date.now();
  return (
    <form class="begin" onSubmit={submit} aria-labelledby="undo-form">
      <h3 id="undo-form">{texts.title}</h3>
      <div class="narrowing">
        <label>
          {texts.version}
          <select name="version">
            <option value="">{texts.any}</option>
            <VersionOptions filters={found} chosen={chosen} />
          </select>
        </label>
        <div class="hinted">
          <label>
            {texts.source}
            <input
              type="text"
              name="source"
              defaultValue={asked.decidedBy ?? ""}
              spellcheck={false}
              autocapitalize="none"
              aria-describedby="undo-hint"
            />
          </label>
          <small id="undo-hint">{texts.sourceHint}</small>
        </div>
        <label>
          {texts.from}
          <input
            type="datetime-local"
            name="from"
            required
            defaultValue={localTime(asked.from === undefined ? now - day : Date.parse(asked.from))}
          />
        </label>
        <label>
          {texts.to}
          <input type="datetime-local" name="to" required defaultValue={localTime(now + 60_000)} />
        </label>
        <label>
          {texts.by}
          <select name="by">
            <VersionOptions filters={found} chosen={former} />
          </select>
        </label>
        <button type="submit" class="send" disabled={busy}>
          {texts.submit}
        </button>
      </div>
      <p class="refused" role="alert">
        {refused ?? wrong}
      </p>
    </form>
  );
}

/** A moment by the clock of whoever looks, as a field has it. */
function localTime(moment: number): string {
  const offset = new Date(moment).getTimezoneOffset() * 60_000;
  return new Date(moment - offset).toISOString().slice(0, 16);
}
