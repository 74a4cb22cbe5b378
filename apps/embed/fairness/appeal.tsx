import { useExplaining } from "../account/use-explaining.js";
import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { NewAppeal, Statement } from "#contract";
import { mePath } from "../account/me-path.js";
import { TextField } from "../account/text-field.js";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { hear } from "./statements.js";

/** How my appeal stands; or where I make it, once. */
export function AppealPart({ said }: { said: Statement }) {
  const { statement: texts } = useSaid("personal");
  const writing = useSignal(false);
  const place = useRef<HTMLDivElement>(null);
  return (
    <div ref={place} tabIndex={-1} role="status">
      {said.appeal ? (
        <Made appeal={said.appeal} />
      ) : !said.appealable ? (
        said.revokedAt === null && <p class="note">{texts.over}</p>
      ) : writing.value ? (
        <AppealForm said={said} done={() => place.current?.focus()} />
      ) : (
        <p>
          <button type="button" class="button primary" onClick={() => (writing.value = true)}>
            <span>{texts.appeal}</span>
          </button>
        </p>
      )}
    </div>
  );
}

function Made({ appeal }: { appeal: NonNullable<Statement["appeal"]> }) {
  const { moments } = useShown();
  const { statement: texts } = useSaid("personal");
  return (
    <dl class="facts">
      <dt>{texts.yours}</dt>
      <dd>
        <div class="words" tabIndex={0}>
          {appeal.text}
        </div>
        <p class="note">{moments.full(appeal.at)}</p>
        <p>
          <strong>{texts.states[appeal.state]}</strong> {appeal.answer}
        </p>
      </dd>
    </dl>
  );
}

function AppealForm({ said, done }: { said: Statement; done: () => void }) {
  const { discussion, moments, speech } = useShown();
  const { statement: texts } = useSaid("personal");
  const explain = useExplaining();
  const [text, fault, busy] = [useSignal(""), useSignal(""), useSignal(false)];
  const send = async () => {
    const written = text.value.trim();
    if (written === "") fault.value = texts.appealEmpty;
    if (busy.value || written === "") return;
    busy.value = true;
    fault.value = "";
    try {
      const made = await discussion.setting.ask<Statement>(
        mePath(`/statements/${encodeURIComponent(said.id)}/appeal`),
        {
          method: "POST",
          body: { text: written } satisfies NewAppeal,
          headers: { "accept-language": speech.lang },
          signed: true,
        },
      );
      done();
      hear(discussion.setting.account, made);
    } catch (error) {
      discussion.afterwards((following) => following.refused(error));
      fault.value = explain(error);
    }
    busy.value = false;
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <TextField
        label={texts.appealField}
        value={text}
        hint={texts.appealNote(moments.full(said.appealUntil))}
        fault={fault.value || undefined}
        maxLength={5000}
        required
        long
        first
      />
      <p>
        <button type="submit" class="button primary" aria-disabled={busy.value}>
          <span>{texts.appealSend}</span>
        </button>
      </p>
    </form>
  );
}
