import { useSignal } from "@preact/signals";
import type { Erasure } from "#contract";
import { byField, useAttempt } from "../account/attempt.js";
import { mePath } from "../account/me-path.js";
import { TextField } from "../account/text-field.js";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";

/** Erases my account with all that I wrote, after one more question. */
export function Erase({ hasPassword }: { hasPassword: boolean }) {
  const { data: texts } = useSaid("menu");
  const asking = useSignal(false);
  return (
    <>
      <p class="note">{texts.eraseNote}</p>
      {asking.value ? (
        <Sure hasPassword={hasPassword} keep={() => (asking.value = false)} />
      ) : (
        <button type="button" class="button" onClick={() => (asking.value = true)}>
          {texts.erase}
        </button>
      )}
    </>
  );
}

function Sure({ hasPassword, keep }: { hasPassword: boolean; keep: () => void }) {
  const { discussion } = useShown();
  const { account, ask } = discussion.setting;
  const { data: texts } = useSaid("menu");
  const { cancel } = useSaid("personal");
  const password = useSignal("");
  const { attempt, busy, faults } = useAttempt();
  const wrong = { currentPassword: texts.wrongPassword };
  const faultsOf = byField({ fields: wrong, problems: { "wrong-credentials": wrong } });
  const erase = () =>
    attempt(async () => {
      const body = (hasPassword ? { currentPassword: password.value } : {}) satisfies Erasure;
      await ask(mePath(), { method: "DELETE", body, signed: true });
      account.leave("erased");
    }, faultsOf);
  return (
    <form
      class="sure"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void erase();
      }}
    >
      <p>
        <strong>{texts.ask}</strong>
      </p>
      {hasPassword ? (
        <TextField
          label={texts.password}
          value={password}
          type="password"
          autocomplete="current-password"
          fault={faults.value.currentPassword ?? faults.value.form}
          first
        />
      ) : (
        <p class="wrong" role="alert">
          {faults.value.form}
        </p>
      )}
      <span class="buttons">
        <button type="button" class="button" onClick={keep}>
          {cancel}
        </button>
        <button type="submit" class="button primary" aria-disabled={busy.value}>
          <span>{texts.confirm}</span>
        </button>
      </span>
    </form>
  );
}
