import { useState } from "preact/hooks";
import type { Evidence, MeasuredShare, Suggestion, SuggestionBacktests } from "#contract";
import { partFor } from "../backtests/backtests.js";
import { useSending } from "../connection/use-sending.js";
import { intervalSaid, percentOf, shown } from "../plots/share-said.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { suggestionTexts } from "../texts/suggestions.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";
import { changeSaid } from "./change-said.js";
import { Examples } from "./examples.js";
import { pathOf } from "./path.js";
import type { SeenDraft } from "./seen-draft.js";

interface OneSuggestionProps {
  work: Work;
  draft: SeenDraft;
  suggestion: Suggestion;
  again: () => void;
}

/** One change that is suggested: what speaks for it, and what can be done about it. */
export function OneSuggestion({ work, draft, suggestion, again }: OneSuggestionProps) {
  const { lang, moments } = speech.value;
  const said = suggestionTexts[lang];
  const { busy, refused, send } = useSending();
  const [isDrafted, mark] = useState(false);
  const [isOpen, open] = useState(false);
  const { id, change, evidence, dismissed } = suggestion;
  const name = changeSaid(change, speech.value);
  const path = pathOf(id);
  const backtest = () =>
    void send(async () => {
      const begun = await work.ask<SuggestionBacktests>(`${path}/backtests`, { method: "POST" });
      goTo("backtests", partFor(begun.active.id, begun.changed.id));
    });
  const putInDraft = () =>
    void send(async () => {
      await draft.put(`${path}/draft`);
      mark(true);
    });
  const want = (method: "PUT" | "DELETE") =>
    void send(async () => {
      await work.ask(`${path}/dismissal`, { method });
      again();
    });
  const acts: { label: string; run: () => void; isEarly?: boolean }[] = [
    { label: said.backtest, run: backtest },
    { label: said.draft, run: putInDraft, isEarly: !draft.isKnown },
    dismissed
      ? { label: said.restore, run: () => want("DELETE") }
      : { label: said.dismiss, run: () => want("PUT") },
  ];
  return (
    <li>
      <h4 dir="auto">{capital(name, lang)}</h4>
      <EvidenceSaid evidence={evidence} />
      {dismissed && <p class="quiet">{said.dismissedBy(dismissed.by.name, moments.full(dismissed.at))}</p>}
      <p class="tools">
        {acts.map(({ label, run, isEarly = false }) => (
          <button
            type="button"
            key={label}
            disabled={busy || isEarly}
            aria-label={said.of(label, name)}
            onClick={run}
          >
            {label}
          </button>
        ))}
        <button
          type="button"
          class="plain"
          aria-expanded={isOpen}
          aria-label={said.of(said.examples, name)}
          onClick={() => open(!isOpen)}
        >
          {said.examples}
        </button>
      </p>
      <p role="status">
        {isDrafted && (
          <>
            {said.drafted}{" "}
            <button type="button" class="plain" onClick={() => goTo("filters")}>
              {said.toDraft}
            </button>
          </>
        )}
      </p>
      <p class="refused" role="alert">
        {refused}
      </p>
      {isOpen && <Examples work={work} path={`${path}/examples`} name={name} />}
    </li>
  );
}

function EvidenceSaid({ evidence }: { evidence: Evidence }) {
  const { lang, number, count } = speech.value;
  const said = suggestionTexts[lang];
  const { would, rejected, published, undecided, authors, perDay, right, error } = evidence;
  const share = shown(right);
  const all = rejected + published + undecided;
  return (
    <>
      <p>
        {count(would === "hold" ? said.held : said.left, all)}, {count(said.authors, authors)},{" "}
        {said.perDay(number(Math.round(perDay * 10) / 10))}
      </p>
      <p class="quiet">
        {said.people(number(rejected), number(published), number(undecided))} ·{" "}
        {said.right(percentOf(share), intervalSaid(share))}
      </p>
      {error && <p class="quiet">{said.error(finelySaid(error.now), finelySaid(error.then))}</p>}
    </>
  );
}

/** « 0,4 % (0,3 % à 0,6 %) »: errors are small. */
function finelySaid({ part, of, low, high }: MeasuredShare): string {
  const { lang, fine } = speech.value;
  if (of === 0) return "–";
  return `${fine(part / of)} (${backtestTexts[lang].shares.between(fine(low), fine(high))})`;
}

function capital(text: string, lang: string): string {
  return text.charAt(0).toLocaleUpperCase(lang) + text.slice(1);
}
