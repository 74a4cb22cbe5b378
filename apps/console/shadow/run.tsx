import { useEffect, useState } from "preact/hooks";
import type { BacktestResult, ShadowRun } from "#contract";
import { NarrowedChanges } from "../backtests/narrowed-changes.js";
import { Result } from "../backtests/result.js";
import { SaveButton } from "../connection/save-button.js";
import { backtestTexts } from "../texts/backtests.js";
import { shadowTexts } from "../texts/shadow.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { lookAt } from "./looked-at.js";

/** What a version in shadow has shown so far: what it would do that is drastic, its pictures, and each comment that it judges otherwise. */
export function Run({ work, run }: { work: Work; run: ShadowRun }) {
  const { lang, count, number, moments } = speech.value;
  const said = shadowTexts[lang];
  useEffect(() => lookAt(work.session, run), [run.id, run.alarms.length]);
  const { version, since, until, judged, result, live, alarms } = run;
  const [begin, end] = [moments.full(since), until === null ? null : moments.full(until)];
  return (
    <article class="backtest" aria-label={said.title}>
      <header>
        <h3>
          {end === null ? said.running(number(version), begin) : said.ended(number(version), begin, end)}
        </h3>
        <p class="quiet" role="status">
          {judged === 0 ? said.nothing : count(said.judged, judged)}
        </p>
      </header>
      {alarms.map(({ kind, at, more, less, judged: of }) => (
        <p key={kind} class="warning" role="alert">
          <strong>{said.alarm}.</strong> {said.alarms[kind](number(more), number(less), number(of))}{" "}
          <time dateTime={at}>{moments.full(at)}</time>
        </p>
      ))}
      {result && (
        <>
          <Result
            result={result}
            {...(live && { beside: { name: said.shadow, other: said.live, shares: live } })}
          />
          <Changes work={work} result={result} />
        </>
      )}
    </article>
  );
}

/** The list stays as it is while one reads; what has come meanwhile is a key away. */
function Changes({ work, result: { changed, moves } }: { work: Work; result: BacktestResult }) {
  const { lang, count } = speech.value;
  const said = shadowTexts[lang];
  const [seen, see] = useState(changed);
  return (
    <section class="changes" aria-labelledby="changes">
      <h3 id="changes">{said.changes}</h3>
      <p class="quiet">{changed === 0 ? said.same : count(said.changesLead, changed)}</p>
      {changed > seen && (
        <button type="button" onClick={() => see(changed)}>
          {count(said.fresh, changed - seen)}
        </button>
      )}
      {seen > 0 && (
        <>
          <SaveButton
            work={work}
            path="/filters/shadow/changes/export"
            name={`palabre-${work.session.site}-shadow.csv`}
            label={backtestTexts[lang].csvChanges}
          />
          <NarrowedChanges
            key={seen}
            work={work}
            path="/filters/shadow"
            moves={moves}
            sides={[said.live, said.shadow]}
          />
        </>
      )}
    </section>
  );
}
