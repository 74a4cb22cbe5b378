import type { SettingsChange, ShownSettings } from "#contract";
import { siteReasons } from "../case/reasons.js";
import { useAsked } from "../connection/use-asked.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";
import type { Work } from "../work/work.js";
import { DesksForm } from "./desks-form.js";
import { FourEyesForm } from "./four-eyes-form.js";
import { LinksForm } from "./links-form.js";
import { ReasonsForm } from "./reasons-form.js";
import "../styles/rules.css";

/** What operators lay down for moderators: why comments are refused, what takes two people, whom cases are passed on to, and what is kept of guests. */
export function RulesView({ work }: { work: Work }) {
  const { found, refusal, again } = useAsked<ShownSettings>(work.ask, "/settings");
  const change = async (settings: SettingsChange) => {
    await work.ask<ShownSettings>("/settings", { method: "PATCH", body: settings });
    again();
    await Promise.all([work.proposals.load(), loadReasons(work)]);
  };
  return (
    <Beside title={rulesTexts[speech.value.lang].title} refusal={refusal} busy={!found && !refusal}>
      {found && (
        <div class="rules">
          <ReasonsForm reasons={found.reasons} change={change} />
          <FourEyesForm fourEyes={found.fourEyes} change={change} />
          <DesksForm work={work} desks={found.desks} change={change} />
          <LinksForm linkGuests={found.linkGuests} change={change} />
        </div>
      )}
    </Beside>
  );
}

/** The desk has the number keys of the new list at once. */
async function loadReasons({ ask }: Work): Promise<void> {
  const { items } = await ask<{ items: typeof siteReasons.value }>("/moderation/reasons");
  siteReasons.value = items;
}
