import { speech } from "../texts/speak.js";
import { backtestTexts } from "../texts/backtests.js";
import { DataTable } from "./data-table.js";
import { inOrder, measured } from "./table.js";
import { intervalSaid, percentOf, type ShownShare } from "./share-said.js";

interface TimeSeries {
  kind: "first" | "second";
  name: string;
}

/** Some days, and the share of each series then. */
export interface TimeStep {
  label: string;
  shares: readonly ShownShare[];
}

interface OverTimeProps {
  title: string;
  lead: string;
  series: readonly TimeSeries[];
  steps: readonly TimeStep[];
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Shares over time with their intervals: points told apart by shape and colour, on an axis from 0 to 100 %. */
export function OverTime({ title, lead, series, steps }: OverTimeProps) {
  const { lang, percent } = speech.value;
  const said = backtestTexts[lang].time;
  return (
    <figure class="chart over-time">
      <figcaption>
        <h3>{title}</h3>
        <small>{lead}</small>
        <ul class="legend">
          {series.map(({ kind, name }) => (
            <li key={kind}>
              <i class={`mark ${kind}`} aria-hidden="true" /> {name}
            </li>
          ))}
        </ul>
      </figcaption>
      <div class="plot" aria-hidden="true">
        <ol class="axis">
          {ticks.map((tick) => (
            <li key={tick} style={{ insetBlockEnd: at(tick) }}>
              {percent(tick)}
            </li>
          ))}
        </ol>
        <div class="columns">
          {steps.map((step) => (
            <div key={step.label} class="moment" title={titleOf(step, series)}>
              {step.shares.map((share, index) => (
                <Point key={index} share={share} kind={series[index]?.kind ?? "first"} />
              ))}
            </div>
          ))}
        </div>
        <p class="ends">
          <span>{steps[0]?.label}</span>
          {steps.length > 1 && <span>{steps.at(-1)?.label}</span>}
        </p>
      </div>
      <DataTable
        of={title}
        heads={[said.when, ...series.map(({ name }) => name)]}
        rows={steps.map(({ label, shares }, at) => [
          inOrder(label, at),
          ...shares.map((share) =>
            measured(
              share.share,
              () => `${percentOf(share)} (${intervalSaid(share)}\u00a0; ${share.counted})`,
            ),
          ),
        ])}
      />
    </figure>
  );
}

function Point({ share: { share, low, high }, kind }: { share: ShownShare; kind: string }) {
  return (
    <span class={kind}>
      {share !== null && (
        <>
          <i class="interval" style={{ insetBlockEnd: at(low), blockSize: at(high - low) }} />
          <i class={`mark ${kind}`} style={{ insetBlockEnd: at(share) }} />
        </>
      )}
    </span>
  );
}

const at = (share: number) => `${share * 100}%`;

function titleOf({ label, shares }: TimeStep, series: readonly TimeSeries[]): string {
  const all = shares.flatMap((share, index) =>
    share.share !== null ? [`${series[index]?.name ?? ""} ${percentOf(share)} (${share.counted})`] : [],
  );
  return [label, ...all].join("\n");
}
