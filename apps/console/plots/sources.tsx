import type { BacktestResult, FilterHits, RuleHits } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { intervalSaid, percentOf, shown } from "./share-said.js";

type Shares = Pick<BacktestResult, "filters" | "rules">;
type Hits = Pick<FilterHits, "hits" | "published" | "rejected" | "undecided" | "right">;

/** So many words and patterns are shown before all are asked for. */
const mostAtFirst = 12;

/** What each filter and rule found, and what people did with it; those that found nothing, too. */
export function Sources({ filters, rules }: Shares) {
  const { lang, count } = speech.value;
  const said = backtestTexts[lang].sources;
  const never = filters.filter(({ hits, decides }) => hits === 0 && decides === 0).length;
  return (
    <section class="sources">
      <h3>{said.title}</h3>
      <small>{said.lead}</small>
      <Legend />
      <FilterTable filters={filters} />
      {never > 0 && <p class="quiet">{count(said.neverCount, never)}</p>}
      {rules.length > 0 && (
        <>
          <h4>{said.rules}</h4>
          <RuleTable rules={rules.slice(0, mostAtFirst)} />
          {rules.length > mostAtFirst && (
            <details>
              <summary>{count(said.allRules, rules.length)}</summary>
              <RuleTable rules={rules.slice(mostAtFirst)} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

const fates = [
  ["rejected", "right2"],
  ["published", "wrong"],
  ["undecided", "undecided"],
] as const;

function Legend() {
  const said = backtestTexts[speech.value.lang].sources;
  return (
    <ul class="legend">
      {fates.map(([kind, name]) => (
        <li key={kind}>
          <i class={kind} aria-hidden="true" /> {said[name]}
        </li>
      ))}
    </ul>
  );
}

function FilterTable({ filters }: Pick<Shares, "filters">) {
  const { lang, number } = speech.value;
  const said = backtestTexts[lang].sources;
  const most = Math.max(1, ...filters.map(({ hits }) => hits));
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={said.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.filter}</th>
            <td />
            <th scope="col">{said.hits}</th>
            <th scope="col">{said.alone}</th>
            <th scope="col">{said.decides}</th>
            <th scope="col">{said.right}</th>
          </tr>
        </thead>
        <tbody>
          {filters.map((one) => (
            <tr key={one.filter} class={one.hits + one.decides === 0 ? "never" : undefined}>
              <th scope="row">{one.filter}</th>
              <BarCell hits={one} most={most} />
              <td>{one.hits + one.decides === 0 ? said.never : number(one.hits)}</td>
              <td>{number(one.alone)}</td>
              <td>{number(one.decides)}</td>
              <RightCell hits={one} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RuleTable({ rules }: { rules: readonly RuleHits[] }) {
  const { lang, number } = speech.value;
  const said = backtestTexts[lang].sources;
  const most = Math.max(1, ...rules.map(({ hits }) => hits));
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={said.rules}>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.rule}</th>
            <td />
            <th scope="col">{said.hits}</th>
            <th scope="col">{said.right}</th>
          </tr>
        </thead>
        <tbody>
          {rules.map((one) => (
            <tr key={`${one.filter} ${one.rule}`}>
              <th scope="row">
                <bdi>{one.rule}</bdi> <small>{one.filter}</small>
              </th>
              <BarCell hits={one} most={most} />
              <td>{number(one.hits)}</td>
              <RightCell hits={one} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function BarCell({ hits, most }: { hits: Hits; most: number }) {
  const { lang, number } = speech.value;
  const said = backtestTexts[lang].sources;
  return (
    <td class="bar" title={fates.map(([kind, name]) => `${said[name]} ${number(hits[kind])}`).join("\n")}>
      <span class="stack" aria-hidden="true">
        {fates.map(([kind]) => (
          <i key={kind} class={kind} style={{ inlineSize: `${(hits[kind] / most) * 100}%` }} />
        ))}
      </span>
      <span class="unseen">
        {fates.map(([kind, name]) => `${said[name]} ${number(hits[kind])}`).join(", ")}
      </span>
    </td>
  );
}

function RightCell({ hits: { right } }: { hits: Hits }) {
  return (
    <td>
      {percentOf(shown(right))}
      {right.of > 0 && <small>{intervalSaid(shown(right))}</small>}
    </td>
  );
}
