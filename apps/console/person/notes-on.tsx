import { useState } from "preact/hooks";
import type { CaseNote } from "#contract";
import { NoteForm, NoteList } from "../case/note-form.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { useWayBack } from "./use-way-back.js";

interface NotesOnProps {
  work: Work;
  user: string;
  notes: readonly CaseNote[];
  changed: () => void;
}

/** What the team says of somebody among themselves. */
export function NotesOn({ work, user, notes, changed }: NotesOnProps) {
  const { texts } = speech.value;
  const [writing, write] = useState(false);
  const opener = useWayBack(writing);
  return (
    <section class="notes" aria-labelledby="dossier-notes">
      <h3 id="dossier-notes">{texts.dossier.notes}</h3>
      <NoteList notes={notes} />
      {writing ? (
        <NoteForm
          drafts={work.drafts}
          about={`note on ${user}`}
          send={async (text) => {
            const path = `/moderation/users/${encodeURIComponent(user)}/notes`;
            await work.ask<CaseNote>(path, { method: "POST", body: { text } });
            changed();
          }}
          close={() => write(false)}
        />
      ) : (
        <button ref={opener} type="button" onClick={() => write(true)}>
          {texts.notes.act}
        </button>
      )}
    </section>
  );
}
