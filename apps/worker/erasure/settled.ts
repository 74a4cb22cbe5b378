import type { ErasedUser } from "#store";

/** Longer than a process may take somebody for signed in who is not any more, and than a request takes, in ms. */
const settling = 10_000;

/** Whether nothing can be written for somebody any longer. */
export function settled({ erasing }: Pick<ErasedUser, "erasing">, now: Date): boolean {
  return now.getTime() - erasing.since.getTime() > settling;
}
