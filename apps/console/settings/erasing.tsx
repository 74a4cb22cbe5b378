import { useEffect, useState } from "preact/hooks";
import type { SettingsPreview, ShownSettings } from "#contract";
import { focusOn } from "../account/text-field.js";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** Whether the trail would be kept for fewer days than it is. */
export function isShorter(found: ShownSettings, { trailDays }: ShownSettings): boolean {
  return trailDays !== null && trailDays < (found.trailDays ?? Infinity);
}

interface ErasingProps {
  work: Work;
  days: number;
  busy: boolean;
  save: () => void;
  keep: () => void;
}

/** How much of the trail a shorter one would lose for good, and whether that is meant. */
export function Erasing({ work, days, busy, save, keep }: ErasingProps) {
  const { lang, count } = speech.value;
  const said = settingsTexts[lang].erasing;
  const [erased, tell] = useState<number | "unknown" | null>(null);
  useEffect(() => {
    let current = true;
    const body = { settings: { trailDays: days } };
    work
      .ask<SettingsPreview>("/settings/preview", { method: "POST", body })
      .then(({ trailErased }) => current && tell(trailErased ?? "unknown"))
      .catch(() => current && tell("unknown"));
    return () => {
      current = false;
    };
  }, [days]);
  if (erased === null) return null;
  const lost = erased === 0 ? said.none : erased === "unknown" ? said.unknown : count(said.entries, erased);
  return (
    <div class="told" role="alert">
      <p>{lost}</p>
      <p class="tools">
        <button type="button" class="reject" disabled={busy} onClick={save}>
          {erased === 0 ? settingsTexts[lang].save : said.sure}
        </button>
        <button type="button" ref={focusOn} onClick={keep}>
          {said.keep}
        </button>
      </p>
    </div>
  );
}
