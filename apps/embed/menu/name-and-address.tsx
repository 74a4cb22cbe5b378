import { useSignal } from "@preact/signals";
import type { Profile } from "#contract";
import { TextField } from "../account/text-field.js";
import { useSaid } from "../reading/use-said.js";
import { useChange } from "./use-change.js";

/** My name and my mail address, to be changed. */
export function NameAndAddress({ me }: { me: Profile }) {
  const { profile: texts } = useSaid("menu");
  const { account, notice } = useSaid("personal");
  const [name, email] = [useSignal(me.name), useSignal(me.email ?? "")];
  const { change, faults, done, busy } = useChange({
    fields: { username: texts.badName, email: notice.badEmail },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void change({ username: name.value.trim(), email: email.value.trim() || null });
      }}
    >
      <div class="fields">
        <TextField
          label={account.name}
          value={name}
          autocomplete="username"
          maxLength={40}
          fault={faults.value.username}
        />
        <TextField
          label={account.email}
          value={email}
          type="email"
          autocomplete="email"
          maxLength={254}
          fault={faults.value.email}
        />
      </div>
      <Done fault={faults.value.form} done={done.value ? texts.saved : ""} />
      <button type="submit" class="button" aria-disabled={busy.value}>
        {texts.save}
      </button>
    </form>
  );
}

/** What came of a change, where it was made. */
export function Done({ fault, done }: { fault: string | undefined; done: string }) {
  return (
    <>
      <p class="wrong" role="alert">
        {fault}
      </p>
      <p class="note" role="status">
        {done}
      </p>
    </>
  );
}
