import { useEffect, useState } from "preact/hooks";
import type { BacktestResult, ShadowRun } from "#contract";
import { NarrowedChanges } from "../backtests/narrowed-changes.js";
import { Result } from "../backtests/result.js";
import { resultFile } from "../backtests/result-file.js";
import { CopyButton } from "../connection/copy-button.js";
import { SaveButton } from "../connection/save-button.js";
import { saveTable } from "../insights/save-table.js";
import { backtestTexts } from "../texts/backtests.js";
import { shadowTexts } from "../texts/shadow.js";
import { speech } from "../texts/speak.js";
import { shownIn, writeAddress } from "../work/address.js";
import { narrowing } from "../work/view.js";
import type { Work } from "../work/work.js";
import { pathOf } from "./path.js";
import { lookAt } from "./looked-at.js";

interface RunProps {
  work: Work;
  run: ShadowRun;
}

/** What a version in shadow has shown so far: what it would do that is drastic, its pictures, and each comment that it judges otherwise. */
export function Run({ work, run }: RunProps) {
  const { lang, count, number, moments } = speech.value;
  const said = shadowTexts[lang];
  const backtests = backtestTexts[lang];
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
          <p class="tools">
            <CopyButton
              text={() => addressOf(work, run)}
              said={{ copy: backtests.copyLink, copied: backtests.linkCopied }}
            />
            <button
              type="button"
              onClick={() => saveTable(`${fileNameOf(work, run)}.csv`, resultFile(result))}
            >
              {backtests.csv}
            </button>
          </p>
          <Result
            result={result}
            {...(live && { beside: { name: said.shadow, other: said.live, shares: live } })}
          />
          <Changes work={work} run={run} result={result} />
        </>
      )}
    </article>
  );
}

/** The list stays as it is while one reads; what has come meanwhile is a key away. */
function Changes({ work, run, result: { changed, moves } }: RunProps & { result: BacktestResult }) {
  const { lang, count } = speech.value;
  const said = shadowTexts[lang];
  const [seen, see] = useState(changed);
  const name = fileNameOf(work, run);
  return (
    <section class="changes" aria-labelledby="changes">
      <h3 id="changes">{said.changes}</h3>
      <p class="quiet">
        {changed === 0 ? said.same : count(said.changesLead, changed)} {run.until !== null && said.kept}
      </p>
      {changed > seen && (
        <button type="button" onClick={() => see(changed)}>
          {count(said.fresh, changed - seen)}
        </button>
      )}
      {seen > 0 && (
        <>
          <SaveButton
            work={work}
            path={`${pathOf(run.id)}/changes/export`}
            name={`${name}-changes.csv`}
            label={backtestTexts[lang].csvChanges}
          />
          <NarrowedChanges
            key={seen}
            work={work}
            path={pathOf(run.id)}
            moves={moves}
            sides={[said.live, said.shadow]}
          />
        </>
      )}
    </section>
  );
}

function fileNameOf({ session }: Work, { id }: ShadowRun): string {
  return `palabre-${session.site}-shadow-${id}`;
}

/** Leads to this run also once another has taken its place. */
function addressOf({ session, desk }: Work, { id }: ShadowRun): string {
  const { queue, order } = desk.peek();
  const place = { site: session.site, page: "shadow", part: id, narrowing: narrowing.peek() } as const;
  const address = { ...place, queue: shownIn(queue), order, sought: {}, entry: null };
  return new URL(writeAddress(address), location.href).href;
}
