import type { FilterSet, InputError } from "#contract";
import { checkFilterSet, type Known } from "#moderation";
import { YamlDocument, YamlFaults } from "./yaml-document.js";

export type CheckedYaml = { set: FilterSet } | { errors: InputError[] };

/** Reads a filter set in YAML and checks it whole. Each fault has its line and column. */
export function checkYaml(text: string, known: Known): CheckedYaml {
  return orFaults(() => {
    const document = YamlDocument.read(text);
    const checked = checkFilterSet(document.value, known);
    return "errors" in checked ? { errors: document.placed(checked.errors) } : checked;
  });
}

/** Faults of what is written in a text, each where it stands there. */
export function placeInYaml(text: string, errors: readonly InputError[]): InputError[] {
  return orFaults(() => ({ errors: YamlDocument.read(text).placed(errors) })).errors;
}

function orFaults<Found>(read: () => Found): Found | { errors: InputError[] } {
  try {
    return read();
  } catch (error) {
    if (error instanceof YamlFaults) return { errors: error.errors };
    throw error;
  }
}
