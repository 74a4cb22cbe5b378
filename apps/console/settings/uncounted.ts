import type { ShownSettings } from "#contract";
import type { SettingsTexts } from "../texts/settings.js";
import type { Name } from "./editing.js";

const limits = ["postsPerMinutePerAddress", "reactionsPerMinute", "flagsPerMinute"] as const;
const others = ["reactions", "registration", "origins"] as const;

/** What was changed that bears on what comes in, and of which it is not computed how: by its labels. */
export function uncounted(
  names: readonly Name[],
  { found, draft }: Record<"found" | "draft", ShownSettings>,
  said: Pick<SettingsTexts, "fields" | "limits">,
): string[] {
  const changed = limits.filter(
    (name) => names.includes("limits") && found.limits[name] !== draft.limits[name],
  );
  return [
    ...changed.map((name) => said.limits[name].label),
    ...others.filter((name) => names.includes(name)).map((name) => said.fields[name].label),
  ];
}
