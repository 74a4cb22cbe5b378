import type { ShownSettings } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { Beside } from "../team/beside.js";
import { settingsTexts } from "../texts/settings.js";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { LawGroup, LimitsGroup, ModerationGroup, ReadersGroup, SiteGroup } from "./groups.js";
import { PerspectiveKey } from "./perspective-key.js";
import { ServerKeys } from "./server-keys.js";
import { SignInGroup } from "./sign-in-group.js";
import { StatementsGroup } from "./statements-group.js";
import "../styles/settings.css";

const elsewhere = ["rules", "webhooks", "transparency"] as const;

/** All that holds for the site, each setting with what it does, and what it would do where that can be computed. */
export function SettingsView({ work }: { work: Work }) {
  const said = settingsTexts[speech.value.lang];
  const { found, refusal, again } = useAsked<ShownSettings>(work.ask, "/settings");
  const props = found && { work, found, saved: again };
  return (
    <Beside title={said.title} refusal={refusal} busy={!found && !refusal}>
      <p class="quiet">{said.intro}</p>
      {props && (
        <div class="settings-page">
          <ModerationGroup {...props} />
          <LimitsGroup {...props} />
          <ReadersGroup {...props} />
          <SiteGroup {...props} />
          <LawGroup {...props} />
          <StatementsGroup {...props} />
          <SignInGroup {...props} />
          <PerspectiveKey work={work} />
          {work.session.user.role === "admin" && <ServerKeys work={work} />}
          <nav aria-label={said.elsewhere.title}>
            <h3>{said.elsewhere.title}</h3>
            {elsewhere.map((name) => (
              <button type="button" class="plain" key={name} onClick={() => goTo(name)}>
                {said.elsewhere[name]}
              </button>
            ))}
          </nav>
        </div>
      )}
    </Beside>
  );
}
