import type { ComponentChildren, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { ShownSettings } from "#contract";
import { settingsTexts, type SettingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { type Editing, type Name, useEditing } from "./editing.js";
import { Effect } from "./effect.js";
import { Erasing, isShorter } from "./erasing.js";

export interface GroupProps {
  work: Work;
  found: ShownSettings;
  saved: () => void;
}

interface Props extends GroupProps {
  name: keyof SettingsTexts["groups"];
  of: readonly Name[];
  children: (editing: Editing) => ComponentChildren;
}

/** Settings that are saved together, with what they would do. */
export function Group({ work, found, saved, name, of, children }: Props) {
  const said = settingsTexts[speech.value.lang];
  const editing = useEditing(work, found, { of, saved });
  const { names, busy, state, refused, draft } = editing;
  // the days of the trail of which it is asked whether they are meant
  const [asked, ask] = useState<number | null>(null);
  const erases = names.includes("trailDays") && isShorter(found, draft);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (erases) ask(draft.trailDays);
    else editing.save();
  };
  const isSame = names.length === 0;
  return (
    <form class="settings-group" aria-labelledby={`settings-${name}`} onSubmit={submit}>
      <h3 id={`settings-${name}`}>{said.groups[name]}</h3>
      {children(editing)}
      {!isSame && <Effect work={work} names={names} found={found} draft={draft} />}
      <p class="tools">
        <button type="submit" class="send" disabled={busy || isSame}>
          {said.save}
        </button>
        {!isSame && (
          <button type="reset" class="plain" onClick={editing.revert}>
            {said.revert}
          </button>
        )}
      </p>
      {erases && asked !== null && asked === draft.trailDays && (
        <Erasing
          {...{ work, days: asked, busy }}
          save={() => {
            ask(null);
            editing.save();
          }}
          keep={() => ask(null)}
        />
      )}
      {state === "conflict" && (
        <div class="told" role="alert">
          <p>{said.conflict}</p>
          <p class="tools">
            <button type="button" disabled={busy} onClick={editing.replace}>
              {said.replace}
            </button>
            <button type="reset" onClick={editing.revert}>
              {said.take}
            </button>
          </p>
        </div>
      )}
      <p class={refused === null ? "quiet" : "refused"} role={refused === null ? "status" : "alert"}>
        {refused ?? (state === "saved" ? said.saved : "")}
      </p>
    </form>
  );
}
