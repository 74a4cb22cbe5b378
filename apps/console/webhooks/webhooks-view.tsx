import { useState } from "preact/hooks";
import type { ShownSettings } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { webhookTexts } from "../texts/webhooks.js";
import type { Work } from "../work/work.js";
import { HookForm } from "./hook-form.js";
import { HookRow } from "./hook-row.js";
import { ShownOnce } from "../connection/shown-once.js";
import "../styles/webhooks.css";

/** Which of the site's own services are told of what happens, and what was sent to them. */
export function WebhooksView({ work }: { work: Work }) {
  const { texts, lang } = speech.value;
  const said = webhookTexts[lang];
  const { found, refusal, again } = useAsked<ShownSettings>(work.ask, "/settings");
  const [told, tell] = useState("");
  const [made, keep] = useState<{ id: string; secret: string } | null>(null);
  return (
    <Beside title={texts.webhooksPage} refusal={refusal} busy={!found && !refusal}>
      <p class="unseen" role="status">
        {told}
      </p>
      <p class="quiet">{said.intro}</p>
      {found?.webhooks.length === 0 && <p>{said.none}</p>}
      {found && found.webhooks.length > 0 && (
        <ul class="members hooks" aria-label={said.list}>
          {found.webhooks.map((hook) => (
            <HookRow key={hook.id} work={work} hook={hook} changed={again} say={tell} />
          ))}
        </ul>
      )}
      {made && <ShownOnce lead={said.secret(made.id)} secret={made.secret} said={said} />}
      {found && (
        <HookForm
          work={work}
          done={(id, secret) => {
            keep(secret === null ? null : { id, secret });
            again();
          }}
        />
      )}
    </Beside>
  );
}
