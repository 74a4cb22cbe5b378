import type { InputError } from "#contract";

/** The fault of a filter that has none of the members by which it would find something. */
export function asksNothing(...members: string[]): InputError {
  const quoted = members.map((member) => `"${member}"`);
  const choices = `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1) ?? ""}`;
  return {
    path: "",
    message: `asks for nothing: write ${choices}`,
    filterFault: { name: "asks-nothing", members },
  };
}
