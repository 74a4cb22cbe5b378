import type { Brake } from "#contract";

/** A brake as its site keeps it. */
export interface StoredBrake extends Omit<Brake, "at"> {
  at: Date;
}

export function presentBrake({ id, version, on, at, seen, expected }: StoredBrake): Brake {
  return { id, version, on, at: at.toISOString(), seen, expected };
}
