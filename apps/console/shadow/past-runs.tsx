import type { ShadowRun } from "#contract";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { percentOf, shown as share } from "../plots/share-said.js";
import { backtestTexts } from "../texts/backtests.js";
import { shadowTexts } from "../texts/shadow.js";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { runsPath } from "./path.js";

interface PastRunsProps {
  work: Work;
  /** the run that is in front already */
  shown: string;
}

/** Versions that were in shadow before, the last first. */
export function PastRuns({ work, shown }: PastRunsProps) {
  const { texts, lang } = speech.value;
  const said = shadowTexts[lang].past;
  const { items, refusal, more } = usePages<ShadowRun>(work.ask, runsPath);
  const past = items?.filter(({ id }) => id !== shown) ?? [];
  if (items && past.length === 0 && more === null) return null;
  return (
    <section aria-labelledby="past-runs" aria-busy={!items && !refusal}>
      <h3 id="past-runs">{said.title}</h3>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      <ol class="tests">
        {past.map((run) => (
          <Row key={run.id} run={run} />
        ))}
      </ol>
      <More more={more}>{said.more}</More>
    </section>
  );
}

function Row({ run }: { run: ShadowRun }) {
  const { lang, moments, number, count } = speech.value;
  const said = shadowTexts[lang];
  const { shares } = backtestTexts[lang];
  const { id, version, since, until, by, judged, result, alarms } = run;
  const told = [
    ...(result && result.precision.of > 0
      ? [`${shares.precision} ${percentOf(share(result.precision))}`]
      : []),
    ...(result && result.recall.of > 0 ? [`${shares.recall} ${percentOf(share(result.recall))}`] : []),
    ...(result && result.changed > 0 ? [count(said.past.changed, result.changed)] : []),
    ...(alarms.length > 0 ? [count(said.past.alarms, alarms.length)] : []),
  ];
  return (
    <li>
      <button type="button" class="plain" onClick={() => goTo("shadow", id)}>
        <strong>{said.past.version(number(version))}</strong>
        <span class="state">{judged === 0 ? said.past.nothing : count(said.judged, judged)}</span>
        <small>{said.past.between(moments.full(since), until === null ? null : moments.full(until))}</small>
        <small>{said.past.by(by.name)}</small>
        {told.length > 0 && <span class="quiet">{told.join(" · ")}</span>}
      </button>
    </li>
  );
}
