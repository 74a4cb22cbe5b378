import type { Estimate, ModelFigures } from "#contract";
import { SharesPlot } from "../plots/shares-plot.js";
import type { ShownShare } from "../plots/share-said.js";
import { modelTexts } from "../texts/model.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";

/** How right the learner would be from a score on, and how much it would find. */
export function Measured({ figures: { measured } }: { figures: ModelFigures }) {
  const { lang, percent } = speech.value;
  const said = modelTexts[lang].measured;
  const { hints } = backtestTexts[lang].shares;
  const { from, precision, recall } = measured;
  return (
    <figure class="chart">
      <figcaption>
        <h3>{said.title}</h3>
        <small>{said.lead(percent(from))}</small>
      </figcaption>
      <SharesPlot
        rows={[
          {
            ...{ name: said.precision, hint: hints.precision },
            marks: [{ kind: "first", share: estimated(precision) }],
          },
          { name: said.recall, hint: hints.recall, marks: [{ kind: "first", share: estimated(recall) }] },
        ]}
      />
    </figure>
  );
}

function estimated({ share, of, low, high }: Estimate): ShownShare {
  const { lang, number } = speech.value;
  return { share, low, high, counted: modelTexts[lang].measured.of(number(Math.round(of))) };
}
