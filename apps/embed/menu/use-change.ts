import { useSignal } from "@preact/signals";
import type { Profile, ProfileChange } from "#contract";
import { mePath } from "../account/me-path.js";
import { useExplaining } from "../account/use-explaining.js";
import { Refusal } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";

/** What is wrong, by the field where it was typed; `form` where it is none of them. */
type Faults = Partial<Record<keyof ProfileChange | "form", string>>;

/**
 * Changes my profile.
 * @param faultsOf what a refused input means, by its fields; null for what has its own sentence
 */
export function useChange(faultsOf: (refusal: Refusal) => Faults | null) {
  const { discussion } = useShown();
  const { ask, account } = discussion.setting;
  const explain = useExplaining();
  const [faults, done, busy] = [useSignal<Faults>({}), useSignal(false), useSignal(false)];
  const change = async (body: ProfileChange) => {
    if (busy.value) return;
    busy.value = true;
    faults.value = {};
    done.value = false;
    try {
      const { name } = await ask<Profile>(mePath(), { method: "PATCH", body, signed: true });
      const session = account.session.peek();
      if (session && session.user.name !== name)
        account.enter({ ...session, user: { ...session.user, name } });
      done.value = true;
    } catch (error) {
      discussion.afterwards((following) => following.refused(error));
      const known = error instanceof Refusal ? faultsOf(error) : null;
      faults.value = known ?? { form: explain(error) };
    }
    busy.value = false;
  };
  return { change, faults, done, busy };
}

/** Whether something was wrong with a field. */
export function blames({ problem }: Refusal, field: keyof ProfileChange): boolean {
  return problem?.errors?.some(({ path }) => path === field) ?? false;
}
