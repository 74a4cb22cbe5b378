import type { ServiceUses } from "#contract";
import { serviceTexts } from "../../texts/services.js";
import { speech } from "../../texts/speak.js";
import { show } from "../shown.js";

/** Which services are not asked for the moment, and the way to how they are doing. */
export function OutageNote({ services }: { services: ServiceUses["services"] }) {
  const { lang, moments } = speech.value;
  const said = serviceTexts[lang];
  const down = services.flatMap(({ filter, outage }) => (outage ? [{ filter, outage }] : []));
  if (down.length === 0) return null;
  return (
    <p class="warning" role="status">
      {down
        .map(({ filter, outage: { why, since } }) => said.outage[why](filter, moments.full(since)))
        .join(" ")}{" "}
      <button type="button" onClick={() => show("services")}>
        {said.look}
      </button>
    </p>
  );
}
