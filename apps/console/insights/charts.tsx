import type { Insights } from "#contract";
import { speech } from "../texts/speak.js";
import { Chart, type Series } from "./chart.js";
import { fates } from "./fates.js";
import { secondsUpTo } from "./scale.js";

/** How much came in, what became of it, and how long it waited, step by step. */
export function Charts({ insights }: { insights: Insights }) {
  const { texts, number, moments } = speech.value;
  const { steps, step, timeZone } = insights;
  const label = (at: string) => moments.step(at, step, timeZone);
  return (
    <div class="charts">
      <Chart
        title={texts.insights.received}
        series={[{ kind: "received", name: texts.insights.received }]}
        columns={steps.map(({ at, received }) => ({ label: label(at), values: [received] }))}
        say={number}
        stacked
      />
      <Chart
        title={texts.insights.decided}
        series={fates.map((kind): Series => ({ kind, name: texts.insights.fates[kind] }))}
        columns={steps.map((one) => ({ label: label(one.at), values: fates.map((fate) => one[fate]) }))}
        say={number}
        stacked
      />
      <Chart
        title={texts.insights.waits}
        series={[
          { kind: "median", name: texts.insights.median },
          { kind: "p90", name: texts.insights.p90 },
        ]}
        columns={steps.map(({ at, waits: { median, p90 } }) => ({ label: label(at), values: [median, p90] }))}
        say={moments.seconds}
        lines={secondsUpTo}
        stacked={false}
      />
    </div>
  );
}
