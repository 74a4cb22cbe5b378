import type { InputError } from "#contract";
import type { Known } from "#moderation";
import { checkYaml, type CheckedYaml, placeInYaml } from "./check-yaml.js";

/** A text that is to be checked, or one in which faults are to be placed. */
export type YamlTask = { text: string } & ({ known: Known } | { errors: readonly InputError[] });

/** The program of a thread: reads YAML, and leaves the API free to answer meanwhile. */
export default function read(task: YamlTask): CheckedYaml {
  if ("known" in task) return checkYaml(task.text, task.known);
  return { errors: placeInYaml(task.text, task.errors) };
}
