import type { BacktestResult } from "#contract";
import { OverTime } from "../plots/over-time.js";
import { Overlaps } from "../plots/overlaps.js";
import { PeopleAgainstMachine } from "../plots/people-against-machine.js";
import { shown } from "../plots/share-said.js";
import { SharesPlot } from "../plots/shares-plot.js";
import { Sources } from "../plots/sources.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";

const measures = ["precision", "recall", "rejections"] as const;

interface ResultProps {
  result: BacktestResult;
  /** the same of what it is compared with, and what both are called */
  beside?: {
    name: string;
    other: string;
    shares: Pick<BacktestResult, "precision" | "recall" | "rejections">;
  };
}

/** What filters would have done, as pictures with their tables. */
export function Result({ result, beside }: ResultProps) {
  const { lang, moments, count } = speech.value;
  const said = backtestTexts[lang];
  const { shares, time } = said;
  const { matrix, precision, recall, steps, masked } = result;
  const isMeasured = recall.of + precision.of > 0;
  const day = (date: string) => moments.step(`${date}T12:00:00Z`, "day", "UTC");
  return (
    <>
      {!isMeasured && <p class="told">{said.undecidedAll}</p>}
      <div class="charts">
        <PeopleAgainstMachine matrix={matrix} />
        <figure class="chart">
          <figcaption>
            <h3>{shares.title}</h3>
            <small>{shares.lead}</small>
          </figcaption>
          <SharesPlot
            rows={measures.map((name) => ({
              ...{ name: shares[name], hint: shares.hints[name] },
              marks: beside
                ? [
                    { kind: "first", name: beside.name, share: shown(result[name]) },
                    { kind: "second", name: beside.other, share: shown(beside.shares[name]) },
                  ]
                : [{ kind: "first", share: shown(result[name]) }],
            }))}
          />
        </figure>
        {isMeasured && steps.length > 0 && (
          <OverTime
            title={time.title}
            lead={time.lead}
            series={[
              { kind: "first", name: shares.precision },
              { kind: "second", name: shares.recall },
            ]}
            steps={steps.map((step) => ({
              label: time.days(day(step.from), day(step.to)),
              shares: [shown(step.precision), shown(step.recall)],
            }))}
          />
        )}
      </div>
      {masked > 0 && <p class="told">{count(said.masked, masked)}</p>}
      <Sources matrix={matrix} filters={result.filters} rules={result.rules} />
      <Overlaps filters={result.filters} overlaps={result.overlaps} />
    </>
  );
}
