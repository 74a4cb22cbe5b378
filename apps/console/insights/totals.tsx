import type { Insights, MeasuredShare } from "#contract";
import { speech } from "../texts/speak.js";

/** The whole span in a few numbers. */
export function Totals({ insights: { total, agreement, audit } }: { insights: Insights }) {
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
    </dl>
  );
}

interface AgreementProps {
  name: string;
  share: MeasuredShare;
  /** what is said where nothing was compared */
  none: string;
}

function Agreement({ name, share: { part, of, low, high }, none }: AgreementProps) {
  const { texts, number, percent } = speech.value;
  if (of === 0) return <Total name={name} value="–" note={none} />;
  const interval = texts.insights.interval(percent(low), percent(high), number(of));
  return <Total name={name} value={percent(part / of)} note={interval} />;
}

function Total({ name, value, note }: { name: string; value: string; note?: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}
