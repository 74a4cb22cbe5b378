import type { Brake } from "#contract";

/** A brake as its site keeps it. */
export interface StoredBrake extends Omit<Brake, "at" | "since"> {
  at: Date;
  /** absent in what was put on before it was told */
  since?: Date | null;
}

export function presentBrake({ id, version, on, effect, at, since, seen, expected }: StoredBrake): Brake {
  return {
    id,
    version,
    on,
    effect,
    at: at.toISOString(),
    since: (since ?? at).toISOString(),
    seen,
    expected,
  };
}
