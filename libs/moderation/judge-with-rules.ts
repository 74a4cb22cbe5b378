import type { Verdict } from "#contract";
import type { CompiledFilterSet, Hearing } from "./pipeline.js";
import type { Services } from "./services/services.js";
import type { Subject } from "./subject.js";

/** A verdict with all rules that are true, the one that decides first. What judges live comments asks for no more than that one. */
export async function judgeWithRules(
  filters: Pick<CompiledFilterSet, "judge">,
  subject: Subject,
  services: Services,
  hearing: Pick<Hearing, "filter"> = {},
): Promise<Verdict & { rules: string[] }> {
  let rules: string[] = [];
  const verdict = await filters.judge(subject, services, { ...hearing, rules: (all) => (rules = all) });
  return { ...verdict, rules };
}
