import { useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { Credentials, Registration, Session } from "#contract";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { byField } from "./attempt.js";
import type { Entering } from "./entering.js";
import { TextField } from "./text-field.js";

interface Props {
  entering: Entering;
  /** whether an account is to be made */
  registering: boolean;
}

/** A name and a password, and a code where the account asks for one; for a new account, its rules and perhaps a mail address, too. */
export function PasswordForm({ entering, registering }: Props) {
  const { account } = useSaid("personal");
  const { signIn } = useShown().speech.texts;
  const [name, password, email, code] = [useSignal(""), useSignal(""), useSignal(""), useSignal("")];
  const faults = entering.faults.value;
  const coded = useRef(false);
  // once it is asked for, it stays
  coded.current ||= faults.code !== undefined;
  const submit = useSubmitting(entering, registering);
  return (
    <form
      class="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const credentials = { username: name.value.trim(), password: password.value };
        const given = code.value.trim();
        submit({ ...credentials, ...(given && { code: given }) }, email.value.trim());
      }}
    >
      <TextField
        label={account.name}
        value={name}
        fault={faults.username}
        autocomplete="username"
        required
        {...(registering && { hint: account.nameRule })}
      />
      <TextField
        label={account.password}
        value={password}
        fault={faults.password}
        type="password"
        autocomplete={registering ? "new-password" : "current-password"}
        required
        {...(registering && { hint: account.passwordRule })}
      />
      {coded.current && !registering && (
        <TextField
          label={account.code}
          value={code}
          fault={faults.code}
          autocomplete="one-time-code"
          required
        />
      )}
      {registering && (
        <TextField
          label={account.email}
          value={email}
          fault={faults.email}
          type="email"
          autocomplete="email"
        />
      )}
      <button type="submit" class="button primary" aria-disabled={entering.busy.value}>
        <span>{registering ? account.register : signIn}</span>
      </button>
    </form>
  );
}

function useSubmitting({ enter }: Entering, registering: boolean) {
  const { ask } = useShown().discussion.setting;
  const { account, notice, problems } = useSaid("personal");
  const post = (path: string, body: Credentials | Registration) => () =>
    ask<Session>(path, { method: "POST", body });
  const signsIn = byField({
    fields: { username: account.missing, password: account.missing },
    problems: {
      "wrong-credentials": { password: problems["wrong-credentials"] ?? "" },
      "code-needed": { code: problems["code-needed"] ?? "" },
      "wrong-code": { code: problems["wrong-code"] ?? "" },
    },
  });
  const registers = byField({
    fields: {
      username: `${account.badName} ${account.nameRule}`,
      password: account.badPassword,
      email: notice.badEmail,
    },
    problems: { "name-taken": { username: problems["name-taken"] ?? "" } },
  });
  return (credentials: Credentials, email: string) =>
    void (registering
      ? enter(post("/auth/register", { ...credentials, ...(email && { email }) }), registers)
      : enter(post("/auth/login", credentials), signsIn));
}
