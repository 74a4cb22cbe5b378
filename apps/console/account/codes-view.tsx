import type { ComponentChildren, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { Enrolment, RecoveryCodes, TwoFactor } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { OwnSignIns } from "./own-sign-ins.js";
import { QrCode } from "./qr-code.js";
import { said, TextField } from "./text-field.js";

const path = "/v1/me/two-factor";

/** One's own codes for the sign-in: on, off, or on their way; and where one is signed in. */
export function CodesView({ work }: { work: Work }) {
  const { texts } = speech.value;
  const { found, refusal, again } = useAsked<TwoFactor>(work.ask, path);
  const [told, tell] = useState<RecoveryCodes | null>(null);
  return (
    <Beside title={texts.codes.page} refusal={refusal} busy={!found && !refusal}>
      {told && <Recovery codes={told.codes} />}
      {found?.on === true && (
        <TurnOff
          work={work}
          state={found}
          done={() => {
            tell(null);
            again();
          }}
        />
      )}
      {found?.on === false && (
        <TurnOn
          work={work}
          done={(codes) => {
            tell(codes);
            again();
            // where the site asks for codes, the desk was closed until now
            work.retry();
          }}
        />
      )}
      <OwnSignIns work={work} />
    </Beside>
  );
}

function TurnOn({ work, done }: { work: Work; done: (codes: RecoveryCodes) => void }) {
  const { codes } = speech.value.texts;
  const [enrolment, keep] = useState<Enrolment | null>(null);
  const { busy, refused, send } = useSending();
  const begin = () => void send(async () => keep(await work.ask<Enrolment>(path, { method: "POST" })));
  if (!enrolment)
    return (
      <section class="narrow">
        <h3>{codes.title}</h3>
        <p>{codes.intro}</p>
        <p class="refused" role="alert">
          {refused}
        </p>
        <button type="button" class="publish" disabled={busy} onClick={begin}>
          {codes.turnOn}
        </button>
      </section>
    );
  return (
    <section class="narrow">
      <h3>{codes.title}</h3>
      <p>{codes.scan}</p>
      <QrCode text={enrolment.uri} label={codes.qr} />
      <p>
        {codes.secret} <code>{enrolment.secret.replace(/.{4}(?=.)/g, "$& ")}</code>
      </p>
      <CodeForm
        button={codes.confirm}
        send={async (code) => done(await work.ask<RecoveryCodes>(path, { method: "PUT", body: { code } }))}
      />
    </section>
  );
}

function TurnOff({ work, state, done }: { work: Work; state: TwoFactor; done: () => void }) {
  const { texts, moments, count } = speech.value;
  const { codes } = texts;
  return (
    <section class="narrow">
      <h3>{codes.title}</h3>
      <p>{state.since && codes.since(moments.full(state.since))}</p>
      <p>{count(codes.left, state.recoveryLeft)}</p>
      <CodeForm
        button={codes.turnOff}
        send={async (code) => {
          await work.ask(path, { method: "DELETE", body: { code } });
          done();
        }}
      />
    </section>
  );
}

function Recovery({ codes }: { codes: readonly string[] }) {
  const { texts } = speech.value;
  return (
    <section class="narrow told" role="status">
      <h3>{texts.codes.recovery}</h3>
      <p>{texts.codes.recoveryHint}</p>
      <ul>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface CodeFormProps {
  button: ComponentChildren;
  send: (code: string) => Promise<void>;
}

function CodeForm({ button, send: sending }: CodeFormProps) {
  const { texts } = speech.value;
  const { busy, refused, send } = useSending();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = said(new FormData(event.currentTarget), "code");
    void send(() => sending(code));
  };
  return (
    <form onSubmit={submit}>
      <TextField name="code" label={texts.codes.code} complete="one-time-code" />
      <p class="refused" role="alert">
        {refused}
      </p>
      <button type="submit" class="publish" disabled={busy}>
        {button}
      </button>
    </form>
  );
}
