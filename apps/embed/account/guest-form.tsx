import { useSignal } from "@preact/signals";
import type { NewGuest, Session } from "#contract";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { byField } from "./attempt.js";
import type { Entering } from "./entering.js";
import { TextField } from "./text-field.js";

/** A name is all that a guest gives. */
export function GuestForm({ entering: { busy, faults, enter } }: { entering: Entering }) {
  const { setting } = useShown().discussion;
  const { account } = useSaid("personal");
  const name = useSignal("");
  const faultsOf = byField({
    fields: { name: `${account.badName} ${account.nameRule}` },
    problems: { "name-taken": { name: account.guestTaken } },
  });
  const ask = () =>
    setting.ask<Session>("/auth/guest", {
      method: "POST",
      body: { name: name.value.trim() } satisfies NewGuest,
    });
  return (
    <form
      class="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void enter(ask, faultsOf);
      }}
    >
      <TextField
        label={account.name}
        value={name}
        hint={account.nameRule}
        fault={faults.value.name}
        autocomplete="nickname"
        required
      />
      <button type="submit" class="button primary" aria-disabled={busy.value}>
        <span>{account.enterAsGuest}</span>
      </button>
    </form>
  );
}
