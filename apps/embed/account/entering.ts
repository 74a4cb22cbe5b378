import type { Session } from "#contract";
import { useShown } from "../reading/context.js";
import { type Faults, useAttempt } from "./attempt.js";

export type Entering = ReturnType<typeof useEntering>;

/** Lets somebody in as they ask to be, or says what is wrong, where it is. */
export function useEntering(done: () => void) {
  const { account } = useShown().discussion.setting;
  const { attempt, busy, faults } = useAttempt();
  const clear = () => (faults.value = {});
  const enter = (asked: () => Promise<Session>, faultsOf: (error: unknown) => Faults | null) =>
    attempt(async () => {
      account.enter(await asked());
      done();
    }, faultsOf);
  return { busy, faults, clear, enter, done };
}
