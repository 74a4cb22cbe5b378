import { useState } from "preact/hooks";
import type { GraveKind, SettingsChange, ShownSettings } from "#contract";
import { speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";
import { Saved, useSaving } from "./saving.js";

const kinds = [
  "permanentBan",
  "rejectAll",
  "republishAfterNotice",
  "activateFilters",
] as const satisfies readonly GraveKind[];

interface FourEyesFormProps {
  fourEyes: ShownSettings["fourEyes"];
  change: (settings: SettingsChange) => Promise<void>;
}

/** Which acts take two people; each switch counts at once. */
export function FourEyesForm({ fourEyes, change }: FourEyesFormProps) {
  const said = rulesTexts[speech.value.lang].fourEyes;
  const [chosen, choose] = useState(fourEyes);
  const saving = useSaving();
  const turn = (kind: GraveKind, on: boolean) => {
    const next = { ...chosen, [kind]: on };
    choose(next);
    saving.save(() => change({ fourEyes: next }));
  };
  return (
    <section aria-labelledby="four-eyes">
      <h3 id="four-eyes">{said.title}</h3>
      <p class="quiet">{said.intro}</p>
      {kinds.map((kind) => (
        <label key={kind} class="switch">
          <input
            type="checkbox"
            checked={chosen[kind] ?? false}
            onChange={({ currentTarget }) => turn(kind, currentTarget.checked)}
          />
          {said.kinds[kind]}
        </label>
      ))}
      <Saved {...saving} />
    </section>
  );
}
