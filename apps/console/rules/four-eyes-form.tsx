import type { GraveKind, SettingsChange, ShownSettings } from "#contract";
import { speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";
import { Saved, useSaving } from "./saving.js";

const kinds = ["permanentBan", "rejectAll", "republishAfterNotice"] as const satisfies readonly GraveKind[];

interface FourEyesFormProps {
  fourEyes: ShownSettings["fourEyes"];
  change: (settings: SettingsChange) => Promise<void>;
}

/** Which acts take two people; each switch counts at once. */
export function FourEyesForm({ fourEyes, change }: FourEyesFormProps) {
  const said = rulesTexts[speech.value.lang].fourEyes;
  const saving = useSaving();
  return (
    <section aria-labelledby="four-eyes">
      <h3 id="four-eyes">{said.title}</h3>
      <p class="quiet">{said.intro}</p>
      {kinds.map((kind) => (
        <label key={kind} class="switch">
          <input
            type="checkbox"
            checked={fourEyes[kind] ?? false}
            onChange={({ currentTarget: { checked } }) =>
              saving.save(() => change({ fourEyes: { ...fourEyes, [kind]: checked } }))
            }
          />
          {said.kinds[kind]}
        </label>
      ))}
      <Saved {...saving} />
    </section>
  );
}
