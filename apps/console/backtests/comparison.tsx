import type { Backtest, BacktestComparison, DifferingVerdict, ShareDifference } from "#contract";
import { SaveButton } from "../connection/save-button.js";
import { useAsked } from "../connection/use-asked.js";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { shown } from "../plots/share-said.js";
import { SharesPlot, type ShareRow } from "../plots/shares-plot.js";
import { backtestTexts } from "../texts/backtests.js";
import type { Work } from "../work/work.js";
import { pathOf } from "./backtests.js";
import { ChangedFate } from "./changed-fate.js";
import { filtersSaid } from "./said.js";
import { WhoWasRight } from "./who-was-right.js";

interface ComparisonProps {
  work: Work;
  one: Backtest;
  other: Backtest;
}

/** Two backtests of the same comments, side by side: how far their measures differ, and on which comments. */
export function Comparison({ work, one, other }: ComparisonProps) {
  const { texts, lang, count } = speech.value;
  const said = backtestTexts[lang].compare;
  const { shares } = backtestTexts[lang];
  const path = `${pathOf(one.id)}/against/${encodeURIComponent(other.id)}`;
  const { found, refusal } = useAsked<BacktestComparison>(work.ask, path);
  const [a, b] = [said.one(filtersSaid(one)), said.other(filtersSaid(other))];
  const row = (name: "precision" | "recall" | "rejections"): ShareRow[] =>
    found
      ? [
          {
            ...{ name: shares[name], hint: shares.hints[name], note: differenceSaid(found[name]) },
            marks: [
              { kind: "first", name: "A", share: shown(found[name].one) },
              { kind: "second", name: "B", share: shown(found[name].other) },
            ],
          },
        ]
      : [];
  return (
    <section class="comparison" aria-labelledby="comparison" aria-busy={!found && !refusal}>
      <h3 id="comparison">{said.title}</h3>
      <ul class="legend">
        <li>
          <i class="mark first" aria-hidden="true" /> {a}
        </li>
        <li>
          <i class="mark second" aria-hidden="true" /> {b}
        </li>
      </ul>
      {refusal && (
        <p role="alert">
          {refusal.is("backtests-apart") ? said.apart : sentenceFor(texts, refusal.named, texts.loadFailed)}
        </p>
      )}
      {found && (
        <>
          <SharesPlot rows={[...row("precision"), ...row("recall"), ...row("rejections")]} />
          <p>{found.differing === 0 ? said.same : count(said.lead, found.differing)}</p>
          {found.differing > 0 && (
            <>
              <Pairs pairs={found.pairs} />
              <SaveButton
                work={work}
                path={`${path}/changes/export`}
                name={`palabre-${work.session.site}-backtests-${one.id}-${other.id}.csv`}
                label={backtestTexts[lang].csvChanges}
              />
              <Differing work={work} path={`${path}/changes`} />
            </>
          )}
        </>
      )}
    </section>
  );
}

/** « +4 pt (−1 à +9) : pas de différence prouvée » */
function differenceSaid({ difference, low, high }: ShareDifference): string {
  const { lang, points } = speech.value;
  const { compare, shares } = backtestTexts[lang];
  if (difference === null || low === null || high === null) return "";
  const verdict = low > 0 || high < 0 ? compare.clear : compare.unclear;
  const interval = shares.between(points(low), points(high));
  return `${compare.points(points(difference))} (${interval}), ${verdict}`;
}

function Pairs({ pairs }: Pick<BacktestComparison, "pairs">) {
  const { lang, number } = speech.value;
  const said = backtestTexts[lang];
  return (
    <div class="wide" tabIndex={0} role="region" aria-label={said.compare.pairs}>
      <table>
        <caption>{said.compare.pairs}</caption>
        <thead>
          <tr>
            <th scope="col">A → B</th>
            <th scope="col">{said.changes.peopleSaid.rejected}</th>
            <th scope="col">{said.changes.peopleSaid.published}</th>
            <th scope="col">{said.changes.peopleSaid.undecided}</th>
          </tr>
        </thead>
        <tbody>
          {pairs.map(({ one, other, rejected, published, undecided }) => (
            <tr key={`${one} ${other}`}>
              <th scope="row">
                {said.verdicts[one]} → {said.verdicts[other]}
              </th>
              <td>{number(rejected)}</td>
              <td>{number(published)}</td>
              <td>{number(undecided)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Differing({ work, path }: { work: Work; path: string }) {
  const { texts, lang } = speech.value;
  const said = backtestTexts[lang].compare;
  const { items, refusal, more } = usePages<DifferingVerdict>(work.ask, path);
  return (
    <section class="changes" aria-label={said.list}>
      <h4>{said.list}</h4>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      <ol class="fates">
        {items?.map((comment) => (
          <ChangedFate
            key={comment.comment}
            work={work}
            comment={comment}
            findings={[]}
            sides={[
              { name: "A", verdict: comment.one, by: null },
              { name: "B", verdict: comment.other, by: null },
            ]}
          >
            <WhoWasRight
              work={work}
              path={`${pathOf(comment.judgedIn)}/judgements`}
              comment={comment.comment}
              name={comment.author.name}
              judgement={comment.judgement}
            />
          </ChangedFate>
        ))}
      </ol>
      <More more={more}>{texts.more}</More>
    </section>
  );
}
