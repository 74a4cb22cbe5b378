import type { AgreementOfPeople, Insights, MeasuredShare, OwnInsights } from "#contract";
import { speech } from "../texts/speak.js";
import { Total } from "./total.js";

/** The whole span in a few numbers. */
export function Totals({ insights: { total, agreement, audit, people } }: { insights: Insights }) {
  const { texts, number, moments } = speech.value;
  const { insights } = texts;
  const said = (wait: number | null) => (wait === null ? "–" : moments.seconds(wait));
  return (
    <dl class="totals">
      <Total name={insights.received} value={number(total.received)} />
      <Total name={insights.published} value={number(total.publishedByMachine + total.publishedByPeople)} />
      <Total name={insights.rejected} value={number(total.rejectedByMachine + total.rejectedByPeople)} />
      <Total name={insights.median} value={said(total.waits.median)} />
      <Total name={insights.p90} value={said(total.waits.p90)} />
      <Agreement name={insights.agreement} share={agreement} none={insights.noOpinion} />
      <Agreement name={insights.audit} share={audit} none={insights.noAudit} />
      <Agreement name={insights.people} share={people} none={insights.noPeople} />
    </dl>
  );
}

/** How far others and the machine decide as one does: told to nobody else. */
export function OwnTotals({ own: { decisions, agreement, audit, people } }: { own: OwnInsights }) {
  const { texts, number } = speech.value;
  const { insights } = texts;
  return (
    <section class="own" aria-labelledby="own">
      <h3 id="own">{insights.own}</h3>
      <p class="quiet">{insights.ownHint}</p>
      <dl class="totals">
        <Total name={insights.ownDecisions} value={number(decisions)} />
        <Agreement name={insights.ownPeople} share={people} none={insights.noPeople} />
        <Agreement name={insights.ownFilters} share={agreement} none={insights.noOwnOpinion} />
        <Agreement name={insights.audit} share={audit} none={insights.noAudit} />
      </dl>
    </section>
  );
}

interface AgreementProps {
  name: string;
  share: MeasuredShare & { kappa?: AgreementOfPeople["kappa"] };
  /** what is said where nothing was compared */
  none: string;
}

function Agreement({ name, share: { part, of, low, high, kappa = null }, none }: AgreementProps) {
  const { texts, number, percent } = speech.value;
  if (of === 0) return <Total name={name} value="–" note={none} />;
  const interval = texts.insights.interval(percent(low), percent(high), number(of));
  const note = kappa === null ? interval : texts.insights.kappa(interval, number(round(kappa)));
  return <Total name={name} value={percent(part / of)} note={note} />;
}

/** To two places; never less than nothing by a hair. */
function round(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
