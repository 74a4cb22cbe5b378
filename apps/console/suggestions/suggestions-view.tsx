import { useEffect } from "preact/hooks";
import type { SuggestedChange, Suggestion, Suggestions } from "#contract";
import { useLive } from "../connection/use-live.js";
import { useOperations } from "../connection/use-operations.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import { suggestionTexts } from "../texts/suggestions.js";
import type { Work } from "../work/work.js";
import { lookAt } from "./looked-at.js";
import { Looking } from "./looking.js";
import { OneSuggestion } from "./one-suggestion.js";
import { base } from "./path.js";
import { type SeenDraft, useSeenDraft } from "./seen-draft.js";
import "../styles/backtests.css";
import "../styles/suggestions.css";

const kinds: readonly SuggestedChange["kind"][] = ["word", "domain", "filter", "category", "threshold"];
/** How often it is asked how far the search has come, in ms. */
const lookEvery = 1000;

/** What people's decisions suggest for the filters, each with what speaks for it and what can be done about it. */
export function SuggestionsView({ work }: { work: Work }) {
  const said = suggestionTexts[speech.value.lang];
  const { found, refusal, again } = useLive<Suggestions>(work.ask, base);
  const draft = useSeenDraft(work.ask);
  useOperations(work, { suggestions: again, missed: again });
  const isRunning = found?.state === "running";
  useEffect(() => {
    if (!isRunning) return;
    const looking = setInterval(again, lookEvery);
    return () => clearInterval(looking);
  }, [isRunning]);
  const items = found?.items ?? [];
  useEffect(() => lookAt(work.session, items), [found]);
  const wanted = items.filter(({ dismissed }) => dismissed === null);
  const unwanted = items.filter(({ dismissed }) => dismissed !== null);
  return (
    <Beside title={said.title} refusal={found ? null : refusal} busy={!found && !refusal}>
      <p class="quiet">{said.intro}</p>
      {found && (
        <>
          <Looking work={work} found={found} active={draft.active} again={again} />
          {kinds.map((kind) => (
            <Group key={kind} {...{ work, draft, kind, again }} items={wanted} />
          ))}
          {items.some(({ evidence }) => evidence.error) && <p class="quiet">{said.errorHint}</p>}
          {unwanted.length > 0 && <Dismissed {...{ work, draft, again }} items={unwanted} />}
        </>
      )}
    </Beside>
  );
}

interface GroupProps {
  work: Work;
  draft: SeenDraft;
  kind: SuggestedChange["kind"];
  items: readonly Suggestion[];
  again: () => void;
}

function Group({ work, draft, kind, items, again }: GroupProps) {
  const { title, lead } = suggestionTexts[speech.value.lang].kinds[kind];
  const own = items.filter(({ change }) => change.kind === kind);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby={`suggested-${kind}`}>
      <h3 id={`suggested-${kind}`}>{title}</h3>
      <p class="quiet">{lead}</p>
      <ol class="suggestions">
        {own.map((one) => (
          <OneSuggestion key={one.id} {...{ work, draft, again }} suggestion={one} />
        ))}
      </ol>
    </section>
  );
}

function Dismissed({ work, draft, items, again }: Omit<GroupProps, "kind">) {
  const { lang, count } = speech.value;
  return (
    <details class="dismissed">
      <summary>{count(suggestionTexts[lang].dismissed, items.length)}</summary>
      <ol class="suggestions">
        {items.map((one) => (
          <OneSuggestion key={one.id} {...{ work, draft, again }} suggestion={one} />
        ))}
      </ol>
    </details>
  );
}
