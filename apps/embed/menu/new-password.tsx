import { useSignal } from "@preact/signals";
import { useEffect, useId } from "preact/hooks";
import { TextField } from "../account/text-field.js";
import { useSaid } from "../reading/use-said.js";
import { Done } from "./name-and-address.js";
import { useChange } from "./use-change.js";

/** A new password, which ends all other sessions. */
export function NewPassword() {
  const { profile: texts } = useSaid("menu");
  const title = useId();
  const [current, fresh] = [useSignal(""), useSignal("")];
  const { change, faults, done, busy } = useChange({
    fields: { currentPassword: texts.wrongPassword, password: texts.shortPassword },
    problems: { "wrong-credentials": { currentPassword: texts.wrongPassword } },
  });
  useEffect(() => {
    if (done.value) current.value = fresh.value = "";
  }, [done.value]);
  return (
    <form
      noValidate
      aria-labelledby={title}
      onSubmit={(event) => {
        event.preventDefault();
        void change({ password: fresh.value, currentPassword: current.value });
      }}
    >
      <p id={title} class="heading">
        {texts.newPassword}
      </p>
      <div class="fields">
        <TextField
          label={texts.current}
          value={current}
          type="password"
          autocomplete="current-password"
          fault={faults.value.currentPassword}
        />
        <TextField
          label={texts.fresh}
          value={fresh}
          type="password"
          autocomplete="new-password"
          fault={faults.value.password}
        />
      </div>
      <Done fault={faults.value.form} done={done.value ? texts.changed : ""} />
      <button type="submit" class="button" aria-disabled={busy.value}>
        {texts.change}
      </button>
    </form>
  );
}
