import type { BacktestMatrix, BacktestResult, FilterHits, RuleHits } from "#contract";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { narrow, narrowing } from "../work/view.js";
import { ordered, orderSaid, type Order, readOrder } from "./ordered.js";
import { SortHead } from "./sort-head.js";
import { intervalSaid, percentOf, shown } from "./share-said.js";

type Shares = Pick<BacktestResult, "matrix" | "filters" | "rules">;
type Hits = Pick<FilterHits, "hits" | "published" | "rejected" | "undecided" | "right">;

/** So many words and patterns are shown before all are asked for. */
const mostAtFirst = 12;

/** The columns of both tables, as the address calls them. */
const ofFilters = ["filter", "hits", "alone", "decides", "right"];
const ofWords = ["word", "hits", "right"];

/** What each filter and rule found, and what people did with it; those that found nothing, too. */
export function Sources({ matrix, filters, rules }: Shares) {
  const { lang, count } = speech.value;
  const said = backtestTexts[lang].sources;
  const judged = judgedIn(matrix);
  const order = readOrder(narrowing.value.words, ofWords);
  // a rule of the set is no word: it stands in the table above
  const ofSet = new Set(filters.flatMap(({ filter, behind }) => (behind ? [filter] : [])));
  const words = rules.filter(({ filter }) => !ofSet.has(filter));
  const sorted = ordered(words, order, (one) => ruleValue(one, order));
  const never = filters.filter((one) => foundIn(one, judged) === "nothing").length;
  return (
    <section class="sources">
      <h3>{said.title}</h3>
      <small>{said.lead}</small>
      <Legend />
      <FilterTable filters={filters} judged={judged} />
      {never > 0 && <p class="quiet">{count(said.neverCount, never)}</p>}
      {filters.some(({ behind = [] }) => behind.length > 0) && <p class="quiet">{said.behindNote}</p>}
      {filters.some(({ unasked = 0 }) => unasked > 0) && <p class="quiet">{said.unaskedNote}</p>}
      {words.length > 0 && (
        <>
          <h4>{said.rules}</h4>
          <RuleTable rules={sorted.slice(0, mostAtFirst)} order={order} />
          {words.length > mostAtFirst && (
            <details>
              <summary>{count(said.allRules, words.length)}</summary>
              <RuleTable rules={sorted.slice(mostAtFirst)} order={order} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

function judgedIn(matrix: BacktestMatrix): number {
  return Object.values(matrix).reduce(
    (sum, { published, rejected, undecided }) => sum + published + rejected + undecided,
    0,
  );
}

/** Who was asked about none of the comments that were judged has not found nothing in them: that is unknown. */
function foundIn({ hits, decides, unasked = 0 }: FilterHits, judged: number) {
  if (hits + decides > 0) return "something";
  return unasked < judged ? "nothing" : "unknown";
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

function FilterTable({ filters, judged }: Pick<Shares, "filters"> & { judged: number }) {
  const { lang } = speech.value;
  const said = backtestTexts[lang].sources;
  const order = readOrder(narrowing.value.sort, ofFilters);
  const choose = (next: Order) => narrow({ sort: orderSaid(next, ofFilters) });
  const most = Math.max(1, ...filters.map(({ hits }) => hits));
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={said.title}>
      <table>
        <thead>
          <tr>
            <SortHead label={said.filter} column={0} sort="words" {...{ order, choose }} />
            <td />
            <SortHead label={said.hits} column={1} sort="numbers" {...{ order, choose }} />
            <SortHead label={said.alone} column={2} sort="numbers" {...{ order, choose }} />
            <SortHead label={said.decides} column={3} sort="numbers" {...{ order, choose }} />
            <SortHead label={said.right} column={4} sort="numbers" {...{ order, choose }} />
          </tr>
        </thead>
        <tbody>
          {ordered(filters, order, (one) => filterValue(one, order)).map((one) => (
            <FilterRow key={one.filter} hits={one} most={most} found={foundIn(one, judged)} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What a filter's row goes by in each column. */
function filterValue({ filter, hits, alone, decides, right }: FilterHits, order: Order | null) {
  return [filter, hits, alone, decides, shown(right).share][order?.column ?? 0] ?? null;
}

/** The same of a word or pattern. */
function ruleValue({ rule, hits, right }: RuleHits, order: Order | null) {
  return [rule, hits, shown(right).share][order?.column ?? 0] ?? null;
}

interface FilterRowProps {
  hits: FilterHits;
  most: number;
  found: ReturnType<typeof foundIn>;
}

function FilterRow({ hits: one, most, found }: FilterRowProps) {
  const { lang, number, count } = speech.value;
  const said = backtestTexts[lang].sources;
  const { filter, unasked = 0, behind = [] } = one;
  const figure = (n: number) => (found === "unknown" ? "–" : number(n));
  return (
    <tr class={found === "something" ? undefined : "never"}>
      <th scope="row">
        {filter} {unasked > 0 && <small>{count(said.unasked, unasked)}</small>}
        {behind.length > 0 && <small>{behindSaid(one)}</small>}
      </th>
      <BarCell hits={one} most={most} />
      <td>{found === "nothing" ? (one.behind ? said.neverTrue : said.never) : figure(one.hits)}</td>
      <td>{figure(one.alone)}</td>
      <td>{figure(one.decides)}</td>
      <RightCell hits={one} />
    </tr>
  );
}

/** « vraie, mais toujours derrière « soldes » (3) » */
function behindSaid({ hits, behind = [] }: FilterHits): string {
  const { lang, number, list } = speech.value;
  const said = backtestTexts[lang].sources;
  const rules = list(behind.map(({ rule, comments }) => said.behindOne(rule, number(comments))));
  const isAlways = behind.reduce((sum, { comments }) => sum + comments, 0) === hits;
  return isAlways ? said.alwaysBehind(rules) : said.behind(rules);
}

function RuleTable({ rules, order }: { rules: readonly RuleHits[]; order: Order | null }) {
  const { lang, number } = speech.value;
  const said = backtestTexts[lang].sources;
  const choose = (next: Order) => narrow({ words: orderSaid(next, ofWords) });
  const most = Math.max(1, ...rules.map(({ hits }) => hits));
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={said.rules}>
      <table>
        <thead>
          <tr>
            <SortHead label={said.rule} column={0} sort="words" {...{ order, choose }} />
            <td />
            <SortHead label={said.hits} column={1} sort="numbers" {...{ order, choose }} />
            <SortHead label={said.right} column={2} sort="numbers" {...{ order, choose }} />
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
