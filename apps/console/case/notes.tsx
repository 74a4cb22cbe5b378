import type { ModerationCase } from "#contract";
import { idOf } from "../desk/desk.js";
import { speech } from "../texts/speak.js";
import { noting } from "../work/view.js";
import type { Work } from "../work/work.js";
import { NoteForm, NoteList } from "./note-form.js";

/** What the team says of a case among themselves. */
export function Notes({ work, known }: { work: Work; known: ModerationCase }) {
  const { texts } = speech.value;
  const comment = idOf(known);
  return (
    <section class="notes" aria-labelledby="notes">
      <h3 id="notes">{texts.notes.title}</h3>
      <NoteList notes={known.notes} />
      {noting.value === comment ? (
        <NoteForm
          drafts={work.drafts}
          about={`note ${comment}`}
          send={(text) => work.note(comment, text)}
          close={() => (noting.value = null)}
        />
      ) : (
        <button type="button" class="plain flush" onClick={() => (noting.value = comment)}>
          {texts.notes.act} <kbd>T</kbd>
        </button>
      )}
    </section>
  );
}
