import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { NewAppeal, Statement } from "#contract";
import { useAttempt } from "../account/attempt.js";
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
  const text = useSignal("");
  const { attempt, busy, faults } = useAttempt();
  const send = async () => {
    const written = text.value.trim();
    if (written === "") faults.value = { form: texts.appealEmpty };
    else await attempt(() => appeal(written));
  };
  const appeal = async (written: string) => {
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
        fault={faults.value.form}
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
