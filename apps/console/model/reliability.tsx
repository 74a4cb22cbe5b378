import type { ModelFigures } from "#contract";
import { inOrder, measured } from "../plots/table.js";
import { DataTable } from "../plots/data-table.js";
import { modelTexts } from "../texts/model.js";
import { speech } from "../texts/speak.js";

const size = 240;
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** What the learner says against what people did: on the diagonal where it says what is so. Larger marks stand for more decisions. */
export function Reliability({ figures: { reliability, calibrationError } }: { figures: ModelFigures }) {
  const { lang, percent, fine, number } = speech.value;
  const said = modelTexts[lang].reliability;
  const known = reliability.filter(({ weight }) => weight > 0);
  const most = Math.max(1, ...known.map(({ weight }) => weight));
  return (
    <figure class="chart reliability">
      <figcaption>
        <h3>{said.title}</h3>
        <small>
          {said.lead} {said.error(fine(calibrationError))}
        </small>
      </figcaption>
      <svg viewBox={`-48 -12 ${size + 72} ${size + 60}`} aria-hidden="true">
        {ticks.map((tick) => (
          <g key={tick}>
            <path class="grid" d={`M0 ${y(tick)}H${size}M${x(tick)} 0V${size}`} />
            <text x={-8} y={y(tick) + 4} text-anchor="end">
              {percent(tick)}
            </text>
            <text x={x(tick)} y={size + 18} text-anchor="middle">
              {percent(tick)}
            </text>
          </g>
        ))}
        <path class="diagonal" d={`M0 ${size}L${size} 0`} />
        {known.map(({ from, said: score, rejected, weight }) =>
          score === null || rejected === null ? null : (
            <circle key={from} cx={x(score)} cy={y(rejected)} r={3 + 7 * Math.sqrt(weight / most)} />
          ),
        )}
        <text x={size / 2} y={size + 40} text-anchor="middle">
          {said.said}
        </text>
        <text x={-40} y={size / 2} text-anchor="middle" transform={`rotate(-90 -40 ${size / 2})`}>
          {said.happened}
        </text>
      </svg>
      <DataTable
        of={said.title}
        heads={[said.band, said.said, said.happened, said.weight]}
        rows={known.map(({ from, to, said: score, rejected, weight }) => [
          inOrder(`${percent(from)} – ${percent(to)}`, from),
          measured(score, percent),
          measured(rejected, percent),
          measured(Math.round(weight), number),
        ])}
      />
    </figure>
  );
}

const x = (share: number) => share * size;
const y = (share: number) => size - share * size;
