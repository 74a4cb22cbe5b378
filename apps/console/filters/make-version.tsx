import { useId, useState } from "preact/hooks";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { partToBegin } from "../backtests/backtests.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import type { Drafting } from "./drafting.js";

interface MakeVersionProps {
  work: Work;
  drafting: Drafting;
  made: (version: number) => void;
}

/** Keeps the draft as a version, with a note on what changes. */
export function MakeVersion({ work, drafting, made }: MakeVersionProps) {
  const { lang, number } = speech.value;
  const said = filtersTexts[lang].versions;
  const id = useId();
  const [note, write] = useState("");
  const { busy, refused, send } = useSending();
  const named = drafting.named.value;
  const isSaved = drafting.saving.value === "saved";
  const isNew = isSaved && named === "draft";
  const make = () =>
    send(async () => {
      await drafting.flush();
      const { version } = await work.ask<{ version: number }>("/filters/versions", {
        method: "POST",
        body: { note },
      });
      await drafting.look();
      write("");
      made(version);
    });
  return (
    <form
      class="making"
      aria-label={said.make}
      onSubmit={(event) => {
        event.preventDefault();
        void make();
      }}
    >
      <div class="field">
        <label for={id}>{said.note}</label>
        <input
          type="text"
          id={id}
          maxLength={500}
          aria-describedby={`${id}-hint`}
          value={note}
          onInput={({ currentTarget }) => write(currentTarget.value)}
        />
        <small id={`${id}-hint`}>{said.noteHint}</small>
      </div>
      <span class="tools">
        <button type="submit" class="send" disabled={busy || !isNew}>
          {said.make}
        </button>
        {isNew && (
          <button type="button" onClick={() => goTo("backtests", partToBegin("draft"))}>
            {said.backtestDraft}
          </button>
        )}
        {!isSaved && <span class="quiet">{said.wait}</span>}
        {isSaved && named !== "draft" && <span class="quiet">{said.nothingNew(number(named))}</span>}
      </span>
      <p class="refused" role="alert">
        {refused}
      </p>
    </form>
  );
}
