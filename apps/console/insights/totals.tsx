import type { Insights } from "#contract";
import { speech } from "../texts/speak.js";

/** The whole span in a few numbers. */
export function Totals({ insights: { total, agreement } }: { insights: Insights }) {
  const { texts, number, percent, moments } = speech.value;
  const { insights } = texts;
  const { part, of, low, high } = agreement;
  const said = (wait: number | null) => (wait === null ? "–" : moments.seconds(wait));
  return (
    <dl class="totals">
      <Total name={insights.received} value={number(total.received)} />
      <Total name={insights.published} value={number(total.publishedByMachine + total.publishedByPeople)} />
      <Total name={insights.rejected} value={number(total.rejectedByMachine + total.rejectedByPeople)} />
      <Total name={insights.median} value={said(total.waits.median)} />
      <Total name={insights.p90} value={said(total.waits.p90)} />
      <Total
        name={insights.agreement}
        value={of === 0 ? "–" : percent(part / of)}
        note={of === 0 ? insights.noOpinion : insights.interval(percent(low), percent(high), number(of))}
      />
    </dl>
  );
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
