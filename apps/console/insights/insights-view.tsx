import { useEffect, useState } from "preact/hooks";
import type { Insights, OwnInsights } from "#contract";
import { asRefusal, type Refusal } from "../connection/refusal.js";
import { useAsked } from "../connection/use-asked.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { page, span } from "../work/view.js";
import type { Work } from "../work/work.js";
import { Charts } from "./charts.js";
import { insightsFile } from "./insights-file.js";
import { Listings } from "./listings.js";
import { saveTable } from "./save-table.js";
import { spanNames } from "./spans.js";
import { OwnTotals, Totals } from "./totals.js";

/** What was done on the site of late: how much came in, what became of it, how long it waited, and why. */
export function InsightsView({ work }: { work: Work }) {
  const { texts } = speech.value;
  const { found, refusal } = useInsights(work);
  return (
    <div class="insights" aria-busy={!found && !refusal}>
      <header>
        <h2>{texts.insights.title}</h2>
        <Spans />
        <span class="tools">
          {found && (
            <button type="button" class="plain" onClick={() => save(work.session.site, found)}>
              {texts.insights.csv}
            </button>
          )}
          <button type="button" class="plain" onClick={() => (page.value = "desk")}>
            {texts.acts.close} <kbd>Esc</kbd>
          </button>
        </span>
      </header>
      <div class="figures-body" tabIndex={0} role="region" aria-label={texts.insights.title}>
        {refusal && <p role="alert">{sentenceFor(texts, refusal.named, texts.insights.failed)}</p>}
        {found && (
          <>
            <Totals insights={found} />
            <Charts insights={found} />
            <Listings insights={found} />
            <Own work={work} insights={found} />
          </>
        )}
      </div>
    </div>
  );
}

function Own({ work, insights: { from, to } }: { work: Work; insights: Insights }) {
  const time = new URLSearchParams({ from, to }).toString();
  const { found } = useAsked<OwnInsights>(work.ask, `/moderation/insights/mine?${time}`);
  return found && <OwnTotals own={found} />;
}

/** Asks again whenever another span is chosen. */
function useInsights(work: Work) {
  const [found, keep] = useState<Insights | null>(null);
  const [refusal, fail] = useState<Refusal | null>(null);
  const name = span.value;
  useEffect(() => {
    let current = true;
    fail(null);
    work
      .insights(name)
      .then((insights) => {
        if (current) keep(insights);
      })
      .catch((error: unknown) => {
        if (current) fail(asRefusal(error));
      });
    return () => {
      current = false;
    };
  }, [name]);
  return { found, refusal };
}

function Spans() {
  const { texts } = speech.value;
  return (
    <div role="group" aria-label={texts.insights.span} class="segments">
      {spanNames.map((name) => (
        <button
          type="button"
          key={name}
          aria-pressed={span.value === name}
          onClick={() => (span.value = name)}
        >
          {texts.insights.spans[name]}
        </button>
      ))}
    </div>
  );
}

function save(site: string, found: Insights): void {
  const [from, to] = [found.from, found.to].map((moment) => moment.slice(0, 10));
  saveTable(`palabre-${site}-${from ?? ""}-${to ?? ""}.csv`, insightsFile(found));
}
