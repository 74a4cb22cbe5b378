import { useState } from "preact/hooks";
import type { SettingsChange } from "#contract";
import { speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";
import { Saved, useSaving } from "./saving.js";

interface LinksFormProps {
  linkGuests: boolean;
  change: (settings: SettingsChange) => Promise<void>;
}

/** Whether it is kept who writes from the same network; the switch counts at once. */
export function LinksForm({ linkGuests, change }: LinksFormProps) {
  const said = rulesTexts[speech.value.lang].links;
  const [isOn, turn] = useState(linkGuests);
  const saving = useSaving();
  return (
    <section aria-labelledby="links">
      <h3 id="links">{said.title}</h3>
      <p class="quiet">{said.intro}</p>
      <label class="switch">
        <input
          type="checkbox"
          checked={isOn}
          onChange={({ currentTarget: { checked } }) => {
            turn(checked);
            saving.save(() => change({ linkGuests: checked }));
          }}
        />
        {said.turn}
      </label>
      <Saved {...saving} />
    </section>
  );
}
