import { useSignal } from "@preact/signals";
import type { Profile, ProfileChange } from "#contract";
import { byField, type FieldTexts, useAttempt } from "../account/attempt.js";
import { mePath } from "../account/me-path.js";
import { useShown } from "../reading/context.js";

/** Changes my profile. */
export function useChange(texts: FieldTexts) {
  const { ask, account } = useShown().discussion.setting;
  const { attempt, busy, faults } = useAttempt();
  const done = useSignal(false);
  const change = (body: ProfileChange) =>
    attempt(async () => {
      done.value = false;
      const { name } = await ask<Profile>(mePath(), { method: "PATCH", body, signed: true });
      const session = account.session.peek();
      if (session && session.user.name !== name)
        account.enter({ ...session, user: { ...session.user, name } });
      done.value = true;
    }, byField(texts));
  return { change, faults, done, busy };
}
