import type { ServiceUse, ServiceUses } from "#contract";
import type { Asked } from "../../connection/use-asked.js";
import { Table } from "../../plots/table.js";
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
  const counted = (n: number) => ({ shown: number(n), by: n });
  const timed = (ms: number | null) => ({ shown: ms === null ? said.nothing : timeSaid(ms), by: ms });
  return (
    <div class="scrolls" tabIndex={0} role="region" aria-label={said.table}>
      <Table
        heads={[
          ...[said.service, said.state, said.askedToday, said.failedToday, said.askedDays],
          ...[said.failedDays, said.median, said.late, said.cost],
        ]}
        rows={services.map((one) => [
          { shown: one.filter, by: one.filter },
          { shown: said.states[stateOf(one)], by: said.states[stateOf(one)] },
          counted(one.today.asked),
          counted(one.today.failed),
          counted(one.days.asked),
          counted(one.days.failed),
          timed(one.days.p50),
          timed(one.days.p95),
          { shown: costSaid(one.month.cost), by: one.month.cost },
        ])}
      />
    </div>
  );
}
