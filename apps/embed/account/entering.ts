import { useSignal } from "@preact/signals";
import type { Session } from "#contract";
import { Refusal } from "../connection/refusal.js";
import { useShown } from "../reading/context.js";
import { useExplaining } from "./use-explaining.js";

/** What to say at each field, named as the API names it, where what was typed there is refused. */
export interface FieldTexts {
  fields: Readonly<Record<string, string>>;
  /** of a name that is, or looks like, somebody else's: at which field */
  taken?: { field: string; text: string };
}

/** What is wrong, by field; `form` where it is of none. */
export type Faults = Readonly<Record<string, string>>;

export type Entering = ReturnType<typeof useEntering>;

/** Lets somebody in as they ask to be, or says what is wrong, where it is. */
export function useEntering(done: () => void) {
  const { account } = useShown().discussion.setting;
  const explain = useExplaining();
  const busy = useSignal(false);
  const faults = useSignal<Faults>({});
  const clear = () => (faults.value = {});
  const enter = async (asked: () => Promise<Session>, faultsOf: (error: unknown) => Faults) => {
    if (busy.value) return;
    busy.value = true;
    clear();
    try {
      account.enter(await asked());
      done();
    } catch (error) {
      faults.value = faultsOf(error);
    }
    busy.value = false;
  };
  const byField = (texts: FieldTexts) => (error: unknown) =>
    fieldFaults(error, texts) ?? { form: explain(error) };
  return { busy, faults, clear, enter, byField, done };
}

/** The faults of the fields that a refusal names; null where it names none. */
export function fieldFaults(error: unknown, { fields, taken }: FieldTexts): Faults | null {
  if (!(error instanceof Refusal)) return null;
  if (taken && error.is("name-taken")) return { [taken.field]: taken.text };
  const paths = (error.problem?.errors ?? []).map(({ path }) => path);
  const named = Object.entries(fields).filter(([field]) => paths.includes(field));
  return named.length > 0 ? Object.fromEntries(named) : null;
}
