import type { BacktestResult } from "#contract";
import { OverTime } from "../plots/over-time.js";
import { Overlaps } from "../plots/overlaps.js";
import { PeopleAgainstMachine } from "../plots/people-against-machine.js";
import { SharesPlot } from "../plots/shares-plot.js";
import { Sources } from "../plots/sources.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";

/** What a backtest has found, as pictures with their tables. */
export function Result({ result }: { result: BacktestResult }) {
  const { lang, moments } = speech.value;
  const said = backtestTexts[lang];
  const { shares, time } = said;
  const { matrix, precision, recall, rejections, steps } = result;
  const day = (date: string) => moments.step(`${date}T12:00:00Z`, "day", "UTC");
  return (
    <>
      {recall.of + precision.of === 0 && <p class="told">{said.undecidedAll}</p>}
      <div class="charts">
        <PeopleAgainstMachine matrix={matrix} />
        <figure class="chart">
          <figcaption>
            <h3>{shares.title}</h3>
            <small>{shares.lead}</small>
          </figcaption>
          <SharesPlot
            rows={[
              {
                name: shares.precision,
                hint: shares.hints.precision,
                marks: [{ kind: "first", share: precision }],
              },
              { name: shares.recall, hint: shares.hints.recall, marks: [{ kind: "first", share: recall }] },
              {
                name: shares.rejections,
                hint: shares.hints.rejections,
                marks: [{ kind: "first", share: rejections }],
              },
            ]}
          />
        </figure>
        {steps.length > 0 && (
          <OverTime
            title={time.title}
            lead={time.lead}
            series={[
              { kind: "first", name: shares.precision },
              { kind: "second", name: shares.recall },
            ]}
            steps={steps.map((step) => ({
              label: time.days(day(step.from), day(step.to)),
              shares: [step.precision, step.recall],
            }))}
          />
        )}
      </div>
      <Sources filters={result.filters} rules={result.rules} />
      <Overlaps filters={result.filters} overlaps={result.overlaps} />
    </>
  );
}
