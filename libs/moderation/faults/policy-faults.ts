import type { InputError, PolicyFilter } from "#contract";
import { serviceFaults } from "./service-faults.js";

/** Besides what is wrong with any service, one that would reject without being allowed to. */
export function policyFaults(filter: PolicyFilter): InputError[] {
  const rejects = filter.then === "reject" && !filter.alone;
  const fault: InputError = {
    path: "then",
    message: 'is more than a model may do by itself: write "hold", or allow it with "alone": true',
    filterFault: { name: "model-rejects" },
  };
  return [...serviceFaults(filter), ...(rejects ? [fault] : [])];
}
