import type { ComponentChildren, TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { PasswordGiven, SignIn, SignIns } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { said, TextField } from "./text-field.js";

const path = "/v1/me/sign-ins";
/** In place of a sign-in's id. */
const others = "others";

/** Where one is signed in, each to be ended. Whoever is let in by a publisher sees nothing: it is not by a password of theirs. */
export function OwnSignIns({ work }: { work: Work }) {
  const { signIns } = speech.value.texts;
  const { found, again } = useAsked<SignIns>(work.ask, path);
  const [ending, begin] = useState<string | null>(null);
  const [told, tell] = useState("");
  if (!found || found.items.length === 0) return null;
  const stop = () => begin(null);
  const end = async (which: string, body: PasswordGiven) => {
    await work.ask(which === others ? path : `${path}/${encodeURIComponent(which)}`, {
      method: "DELETE",
      body,
    });
    stop();
    tell(signIns.ended);
    again();
  };
  const form = (which: string, label: string) => (
    <EndForm label={label} send={(password) => end(which, { currentPassword: password })} cancel={stop} />
  );
  return (
    <section class="sign-ins">
      <h3 id="sign-ins">{signIns.title}</h3>
      <p class="unseen" role="status">
        {told}
      </p>
      <ul class="members" aria-labelledby="sign-ins">
        {found.items.map((one) => (
          <SignInRow
            key={one.id}
            signIn={one}
            begin={() => begin(one.id)}
            form={ending === one.id ? (label) => form(one.id, label) : null}
          />
        ))}
      </ul>
      {found.items.length > 1 && ending !== others && (
        <button type="button" onClick={() => begin(others)}>
          {signIns.endOthers}
        </button>
      )}
      {ending === others && form(others, signIns.endOthers)}
    </section>
  );
}

interface SignInRowProps {
  signIn: SignIn;
  begin: () => void;
  /** the form that ends it, while that is open */
  form: ((label: string) => ComponentChildren) | null;
}

function SignInRow({ signIn: { browser, system, begun, used, current }, begin, form }: SignInRowProps) {
  const { texts, moments } = speech.value;
  const { signIns } = texts;
  const device = signIns.device(browser, system);
  const label = signIns.endOf(device, moments.full(begun));
  return (
    <li>
      <p>
        <strong>{device}</strong> {current && <span>{signIns.current}</span>}
      </p>
      <small>
        {[signIns.begun(moments.full(begun)), signIns.used(moments.short(used, Date.now()))].join(" · ")}
      </small>
      {!current && !form && (
        <span class="tools">
          <button type="button" aria-label={label} onClick={begin}>
            {signIns.end}
          </button>
        </span>
      )}
      {form?.(label)}
    </li>
  );
}

interface EndFormProps {
  label: string;
  send: (password: string) => Promise<void>;
  cancel: () => void;
}

/** The password, before something that whoever finds the window open should not do. */
function EndForm({ label, send: sending, cancel }: EndFormProps) {
  const { texts } = speech.value;
  const { busy, refused, send } = useSending();
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const password = said(new FormData(event.currentTarget), "password");
    void send(() => sending(password));
  };
  return (
    <form class="narrow" onSubmit={submit} aria-label={label}>
      <TextField name="password" label={texts.signIns.password} complete="current-password" secret isFirst />
      <p class="refused" role="alert">
        {refused}
      </p>
      <span class="tools">
        <button type="submit" class="reject" disabled={busy}>
          {texts.signIns.end}
        </button>
        <button type="button" onClick={cancel}>
          {texts.team.cancel}
        </button>
      </span>
    </form>
  );
}
