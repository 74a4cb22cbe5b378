import { useState } from "preact/hooks";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { forgetSearch, keepSearch, saved } from "./saved.js";
import { isSame, ofView, saidOf, sought } from "./sought.js";

/** Keeps the present search under a name, or forgets it. A search for everything need not be kept. */
export function KeepSearch({ work }: { work: Work }) {
  const { search } = speech.value.texts;
  const [naming, name] = useState(false);
  const { busy, refused, send } = useSending();
  const now = sought.value;
  const kept = saved.value?.find((view) => isSame(ofView(view), now));
  if (saidOf(now).length === 0 || !saved.value) return null;
  return (
    <>
      {kept && (
        <button
          type="button"
          class="plain"
          disabled={busy}
          onClick={() => void send(() => forgetSearch(work.ask, kept.name))}
        >
          {search.forget(kept.name)}
        </button>
      )}
      {!kept && !naming && (
        <button type="button" class="plain" onClick={() => name(true)}>
          {search.keep}
        </button>
      )}
      {!kept && naming && (
        <NameForm
          busy={busy}
          keep={(said) =>
            void send(async () => {
              await keepSearch(work.ask, said, now);
              name(false);
            })
          }
        />
      )}
      {refused !== null && <p role="alert">{refused}</p>}
    </>
  );
}

function NameForm({ busy, keep }: { busy: boolean; keep: (name: string) => void }) {
  const { search } = speech.value.texts;
  const [said, say] = useState("");
  return (
    <form
      class="words"
      onSubmit={(event) => {
        event.preventDefault();
        if (said.trim() !== "") keep(said.trim());
      }}
    >
      <input
        ref={(field) => field?.focus()}
        type="text"
        required
        maxLength={60}
        value={said}
        aria-label={search.name}
        placeholder={search.name}
        onInput={({ currentTarget }) => say(currentTarget.value)}
      />
      <button type="submit" disabled={busy}>
        {search.keepIt}
      </button>
    </form>
  );
}
