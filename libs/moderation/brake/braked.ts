import type { BrakeEffect, Finding, Localized, Verdict } from "#contract";
import { toldOfBrake } from "../told.js";
import { type Acting, actsOf, brakeRule, isSame } from "./acts-of.js";

/** What a brake stops of a version. */
export interface BrakeOn extends Acting {
  version: number;
}

/**
 * A verdict under the brakes that are on: what they stop waits for a person, and says so. What would be masked is left as it was typed,
 * which no reader sees; what is held stays held, since letting it go would be the graver error.
 */
export function braked(verdict: Verdict, brakes: readonly BrakeOn[] = []): Verdict {
  const acts = actsOf(verdict);
  const stopped = brakes.filter(
    (brake) =>
      brake.version === verdict.version && brake.effect !== "hold" && acts.some((act) => isSame(act, brake)),
  );
  // one of them is enough to hold a comment
  const [decisive] = stopped.filter(({ effect }) => effect !== "mask");
  const masking = stopped.filter(({ effect }) => effect === "mask");
  const [first, ...others] = [...(decisive ? [decisive] : []), ...masking];
  if (!first) return verdict;
  const said = [first, ...others].map((brake) => findingOf(brake, verdict));
  const findings = [...unmasked(verdict.findings, masking), ...said];
  const isShown = verdict.verdict === "publish" || verdict.verdict === "flag";
  if (!decisive && !isShown) return { ...verdict, findings };
  const { told: _told, ground: _ground, ...rest } = verdict;
  return { ...rest, verdict: "hold", reason: reasonOf(first), told: toldOfBrake, findings };
}

function unmasked(findings: readonly Finding[], masking: readonly BrakeOn[]): Finding[] {
  const stopped = new Set(masking.map(({ on }) => on));
  return findings.map(({ masked, ...finding }) =>
    masked && !stopped.has(finding.filter) ? { ...finding, masked } : finding,
  );
}

function findingOf(brake: BrakeOn, { decidedBy }: Verdict): Finding {
  const filter = brake.on ?? decidedBy ?? brakeRule;
  return { filter, rule: brakeRule, score: 1, start: null, end: null, message: reasonOf(brake) };
}

function reasonOf({ version, on, effect }: BrakeOn): Localized {
  return on === null ? ofVersion(version) : ofFilter[effect](on);
}

const decides = (id: string): Localized => ({
  fr: `«\u202f${id}\u202f» agit bien plus souvent qu’attendu et ne décide plus seul\u00a0: une personne décide`,
  en: `“${id}” acts far more often than expected and decides nothing alone any more: a person decides`,
});

const ofFilter: Record<BrakeEffect, (id: string) => Localized> = {
  reject: decides,
  publish: decides,
  hold: decides,
  mask: (id) => ({
    fr: `«\u202f${id}\u202f» masque bien plus souvent qu’attendu et ne masque plus\u00a0: une personne décide`,
    en: `“${id}” masks far more often than expected and masks nothing any more: a person decides`,
  }),
};

function ofVersion(version: number): Localized {
  return {
    fr: `la version ${version} des filtres refuse bien plus souvent qu’attendu et ne refuse plus seule\u00a0: une personne décide`,
    en: `version ${version} of the filters rejects far more often than expected and rejects nothing alone any more: a person decides`,
  };
}
