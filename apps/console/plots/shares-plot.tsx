import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { DataTable } from "./data-table.js";
import { measured, named } from "./table.js";
import { intervalSaid, percentOf, type ShownShare } from "./share-said.js";

/** A share as it was measured. Those of a row are told apart by shape and colour. */
interface Mark {
  kind: "first" | "second";
  /** whose it is, where there are several */
  name?: string;
  share: ShownShare;
}

export interface ShareRow {
  name: string;
  hint: string;
  marks: readonly Mark[];
  /** what there is to say of it besides */
  note?: string;
}

const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Shares between 0 and 100 %, each with the interval where the true one lies. */
export function SharesPlot({ rows }: { rows: readonly ShareRow[] }) {
  const { lang, percent } = speech.value;
  const said = backtestTexts[lang].shares;
  return (
    <div class="shares">
      <dl>
        {rows.map(({ name, hint, marks, note }) => (
          <div key={name}>
            <dt>
              {name}
              {hint && <small>{hint}</small>}
            </dt>
            <dd>
              {marks.map((mark) => (
                <Track key={mark.kind} {...mark} />
              ))}
              {note && <small>{note}</small>}
            </dd>
          </div>
        ))}
      </dl>
      <p class="scale" aria-hidden="true">
        {ticks.map((tick) => (
          <span key={tick} style={{ insetInlineStart: `${tick * 100}%` }}>
            {percent(tick)}
          </span>
        ))}
      </p>
      <DataTable
        heads={[said.measure, said.share, said.interval, said.counted]}
        rows={rows.flatMap(({ name, marks }) =>
          marks.map((mark) => [
            named(mark.name === undefined ? name : `${name} · ${mark.name}`),
            measured(mark.share.share, () => percentOf(mark.share)),
            intervalSaid(mark.share),
            mark.share.counted,
          ]),
        )}
      />
    </div>
  );
}

function Track({ kind, name, share }: Mark) {
  const { none } = backtestTexts[speech.value.lang].shares;
  const { low, high } = share;
  return (
    <p class={`track ${kind}`}>
      <span class="gauge" aria-hidden="true">
        {share.share !== null && (
          <>
            <i class="interval" style={{ insetInlineStart: at(low), inlineSize: at(high - low) }} />
            <i class="mark" style={{ insetInlineStart: at(share.share) }} />
          </>
        )}
      </span>
      {share.share === null ? (
        <span class="quiet">{none}</span>
      ) : (
        <span>
          {name !== undefined && `${name} `}
          <strong>{percentOf(share)}</strong> <small>{intervalSaid(share)}</small>
        </span>
      )}
    </p>
  );
}

const at = (share: number) => `${share * 100}%`;
