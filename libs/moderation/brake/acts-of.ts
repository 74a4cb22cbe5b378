import type { BrakeEffect, Finding, Verdict, VerdictKind } from "#contract";
import { noAnswer } from "../pipeline.js";

/** What a filter or rule does, or, where none is named, a version. */
export interface Acting {
  on: string | null;
  effect: BrakeEffect;
}

/** What of a verdict tells what it does. */
export interface Judged extends Pick<Verdict, "verdict" | "decidedBy"> {
  findings: readonly Pick<Finding, "filter" | "rule" | "masked">[];
}

/** The rule of a finding that says that its filter, or rule, is braked. */
export const brakeRule = "brake";

const effects: Record<VerdictKind, BrakeEffect> = {
  publish: "publish",
  flag: "publish",
  hold: "hold",
  reject: "reject",
};

/**
 * What a verdict does with nobody having looked, and by whose doing. Where a brake or a missing answer holds a comment, nobody acts;
 * where none decides, nothing does but the version that rejects.
 */
export function actsOf({ verdict, decidedBy, findings }: Judged): Acting[] {
  const effect = effects[verdict];
  const isHeldFor = findings.some(
    ({ filter, rule }) => rule === brakeRule || (rule === noAnswer && filter === decidedBy),
  );
  const masking = new Set(findings.flatMap(({ filter, masked }) => (masked ? filter : [])));
  return [
    ...(decidedBy === null || (isHeldFor && effect === "hold") ? [] : [{ on: decidedBy, effect }]),
    ...(effect === "reject" ? [{ on: null, effect }] : []),
    ...[...masking].map((on): Acting => ({ on, effect: "mask" })),
  ];
}

export function isSame(one: Acting, other: Acting): boolean {
  return one.on === other.on && one.effect === other.effect;
}
