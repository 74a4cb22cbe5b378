import { useSignal } from "@preact/signals";
import type { ProblemName } from "#contract";
import { problemOf, saidOf } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";

/** What is wrong, by field; `form` where it is of none. */
export type Faults = Readonly<Record<string, string>>;

/** What to say at each field, named as the API names it, where what was typed there is refused. */
export interface FieldTexts {
  fields: Readonly<Record<string, string>>;
  /** what a reason by itself says of fields */
  problems?: Partial<Record<ProblemName, Faults>>;
}

/** Something that the reader asks for: once at a time; why it came to nothing stands there until it is tried again. */
export function useAttempt() {
  const { discussion } = useShown();
  const busy = useSignal(false);
  const faults = useSignal<Faults>({});
  const attempt = async (act: () => Promise<void>, faultsOf?: (error: unknown) => Faults | null) => {
    if (busy.value) return;
    busy.value = true;
    faults.value = {};
    try {
      await act();
    } catch (error) {
      faults.value = faultsOf?.(error) ?? { form: discussion.explain(error) };
    }
    busy.value = false;
  };
  return { attempt, busy, faults };
}

/** Finds the faults of the fields that a refusal names; null where it names none. */
export function byField({ fields, problems = {} }: FieldTexts): (error: unknown) => Faults | null {
  return (error) => {
    const paths = (problemOf(error)?.errors ?? []).map(({ path }) => path);
    const named = Object.entries(fields).filter(([field]) => paths.includes(field));
    return saidOf(error, problems) ?? (named.length > 0 ? Object.fromEntries(named) : null);
  };
}
