import type { Brake } from "#contract";

/** A brake as its site keeps it. */
export interface StoredBrake extends Omit<Brake, "at"> {
  at: Date;
}

export function presentBrake({ id, version, on, effect, at, seen, expected }: StoredBrake): Brake {
  return { id, version, on, effect, at: at.toISOString(), seen, expected };
}
