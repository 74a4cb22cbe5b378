import type { Localized, Verdict } from "#contract";

/** What a brake stops: of a version, what a filter or rule decides alone, or, where none is named, all that it rejects. */
export interface BrakeOn {
  version: number;
  on: string | null;
}

/** The rule of a finding that says that its filter, or rule, is braked. */
export const brakeRule = "brake";

/** Whether a verdict acts alone: no person looks before readers see the comment, or before its author is refused. */
export function actsAlone({ verdict, decidedBy }: Pick<Verdict, "verdict" | "decidedBy">): boolean {
  return verdict !== "hold" && (decidedBy !== null || verdict === "reject");
}

/** A verdict under the brakes that are on: what they stop is held, and says so. */
export function braked(verdict: Verdict, brakes: readonly BrakeOn[] = []): Verdict {
  const brake = brakes.find((one) => stops(one, verdict));
  if (!brake) return verdict;
  const reason = brake.on === null ? ofVersion(brake.version) : ofFilter(brake.on);
  const finding = { filter: brake.on ?? verdict.decidedBy ?? brakeRule, rule: brakeRule, score: 1 };
  const findings = [...verdict.findings, { ...finding, start: null, end: null, message: reason }];
  return { ...verdict, verdict: "hold", reason, findings };
}

function stops({ version, on }: BrakeOn, verdict: Verdict): boolean {
  if (version !== verdict.version || !actsAlone(verdict)) return false;
  return on === null ? verdict.verdict === "reject" : verdict.decidedBy === on;
}

function ofFilter(id: string): Localized {
  return {
    fr: `«\u202f${id}\u202f» agit bien plus souvent qu’attendu et ne décide plus seul\u00a0: une personne décide`,
    en: `“${id}” acts far more often than expected and decides nothing alone any more: a person decides`,
  };
}

function ofVersion(version: number): Localized {
  return {
    fr: `la version ${version} des filtres refuse bien plus souvent qu’attendu et ne refuse plus seule\u00a0: une personne décide`,
    en: `version ${version} of the filters rejects far more often than expected and rejects nothing alone any more: a person decides`,
  };
}
