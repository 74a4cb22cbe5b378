import type { ServiceUse, ServiceUses } from "#contract";
import type { Asked } from "../../connection/use-asked.js";
import { measured, named, Table } from "../../plots/table.js";
import { serviceTexts } from "../../texts/services.js";
import { sentenceFor, speech } from "../../texts/speak.js";
import { OneService } from "./one-service.js";
import { costSaid, stateOf, timeSaid } from "./services.js";
import "../../styles/services.css";

/** How the services outside are doing that the active filters ask, and what they cost. */
export function ServicesView({ found, refusal }: Pick<Asked<ServiceUses>, "found" | "refusal">) {
  const { texts, lang } = speech.value;
  const said = serviceTexts[lang];
  return (
    <div class="services" aria-busy={!found && !refusal}>
      {refusal && (
        <p role="alert" class="refused">
          {sentenceFor(texts, refusal.named, refusal.problem?.title ?? texts.problems.unreachable)}
        </p>
      )}
      <p class="quiet">{said.lead}</p>
      {found?.services.length === 0 && <p>{said.none}</p>}
      {found && found.services.length > 1 && <Compared services={found.services} />}
      {found?.services.map((one) => (
        <OneService key={one.filter} service={one} />
      ))}
    </div>
  );
}

/** Where there are several, they are told side by side. */
function Compared({ services }: { services: readonly ServiceUse[] }) {
  const { lang, number } = speech.value;
  const said = serviceTexts[lang];
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label={said.table}>
      <Table
        heads={[
          ...[said.service, said.state, said.askedToday, said.failedToday, said.askedDays],
          ...[said.failedDays, said.median, said.late, said.cost],
        ]}
        rows={services.map((one) => [
          named(one.filter),
          named(said.states[stateOf(one)]),
          measured(one.today.asked, number),
          measured(one.today.failed, number),
          measured(one.days.asked, number),
          measured(one.days.failed, number),
          measured(one.days.p50, timeSaid),
          measured(one.days.p95, timeSaid),
          measured(one.month.cost, costSaid),
        ])}
      />
    </div>
  );
}
