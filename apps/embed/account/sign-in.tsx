import { useExplaining, usePersonal } from "./use-personal.js";
import { useSignal } from "@preact/signals";
import { useEffect, useId, useRef } from "preact/hooks";
import type { Session } from "#contract";
import styles from "../composer/composer.css?inline";
import { useShown } from "../reading/context.js";
import type { SignInProps } from "../reading/parts.js";
import { dress } from "../reading/styles.js";
import { Refusal } from "../connection/refusal.js";
import { useFocusBack } from "./focus-back.js";

/** Sign in or register, in place. */
export function SignIn({ why, close, entered }: SignInProps) {
  const { discussion, speech } = useShown();
  dress(discussion.root, styles);
  useFocusBack(".reader > button");
  const { setting } = discussion;
  const { account, cancel } = usePersonal();
  const explain = useExplaining();
  const registering = useSignal(false);
  const fault = useSignal("");
  const busy = useSignal(false);
  const enter = async (asked: () => Promise<Session>) => {
    busy.value = true;
    fault.value = "";
    try {
      setting.account.enter(await asked());
      close();
      entered?.();
    } catch (error) {
      fault.value = faultOf(error);
    }
    busy.value = false;
  };
  const faultOf = (error: unknown) => {
    if (!(error instanceof Refusal)) return account.publisherFailed;
    return error.is("invalid-input") ? account.invalid : explain(error);
  };
  const turn = () => {
    registering.value = !registering.value;
    fault.value = "";
  };
  const publisher = setting.signIn();
  const { password, sso } = discussion.site.value?.signIn ?? {};
  const byPublisher = async (give: () => Promise<string>) =>
    setting.ask<Session>("/auth/sso", { method: "POST", body: { token: await give() } });
  const heading = why ?? (setting.account.ended.value ? account.expired : undefined);
  return (
    <div class="panel" part="sign-in" role="group" aria-label={speech.texts.signIn}>
      {heading && <p>{heading}</p>}
      {sso && publisher && (
        <button
          type="button"
          class="button primary wide"
          disabled={busy.value}
          onClick={() => void enter(() => byPublisher(publisher))}
        >
          <span>{account.byPublisher(discussion.site.value?.name ?? "")}</span>
        </button>
      )}
      {password && (
        <PasswordForm
          registering={registering.value}
          busy={busy.value}
          submit={(name, secret, email) =>
            void enter(() =>
              setting.ask<Session>(registering.value ? "/auth/register" : "/auth/login", {
                method: "POST",
                body: { username: name, password: secret, ...(registering.value && email && { email }) },
              }),
            )
          }
        />
      )}
      <p class="wrong" role="alert">
        {fault.value}
      </p>
      <div class="below">
        {password && (
          <button type="button" class="link" onClick={turn}>
            {registering.value ? account.toSignIn : account.toRegister}
          </button>
        )}
        <button type="button" class="quiet" onClick={close}>
          {cancel}
        </button>
      </div>
    </div>
  );
}

interface PasswordFormProps {
  registering: boolean;
  busy: boolean;
  submit: (name: string, password: string, email: string) => void;
}

function PasswordForm({ registering, busy, submit }: PasswordFormProps) {
  const { account } = usePersonal();
  const { signIn } = useShown().speech.texts;
  const name = useSignal("");
  const password = useSignal("");
  const email = useSignal("");
  return (
    <form
      class="fields"
      onSubmit={(event) => {
        event.preventDefault();
        submit(name.value.trim(), password.value, email.value.trim());
      }}
    >
      <Input label={account.name} value={name} kind="name" />
      <Input
        label={account.password}
        value={password}
        kind={registering ? "new-password" : "current-password"}
        {...(registering && { hint: account.passwordRule })}
      />
      {registering && <Input label={account.email} value={email} kind="email" />}
      <button type="submit" class="button primary" disabled={busy}>
        <span>{registering ? account.register : signIn}</span>
      </button>
    </form>
  );
}

interface InputProps {
  label: string;
  value: { value: string };
  kind: "name" | "new-password" | "current-password" | "email";
  hint?: string;
}

function Input({ label, value, kind, hint }: InputProps) {
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (kind === "name") input.current?.focus();
  }, [kind]);
  const attributes = {
    id,
    ref: input,
    class: "field",
    value: value.value,
    onInput: () => (value.value = input.current?.value ?? ""),
  };
  return (
    <div class="input">
      <label for={id}>{label}</label>
      {kind === "name" ? (
        <input {...attributes} type="text" autocomplete="username" required />
      ) : kind === "email" ? (
        <input {...attributes} type="email" autocomplete="email" />
      ) : (
        <input {...attributes} type="password" autocomplete={kind} required />
      )}
      {hint && <span class="note">{hint}</span>}
    </div>
  );
}
