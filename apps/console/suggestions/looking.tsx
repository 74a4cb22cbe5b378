import type { Looked, Suggestions } from "#contract";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { suggestionTexts } from "../texts/suggestions.js";
import type { Work } from "../work/work.js";
import { base } from "./path.js";

interface LookingProps {
  work: Work;
  found: Suggestions;
  /** the version that judges now; null before it is known */
  active: number | null;
  again: () => void;
}

/** Has suggestions looked for, and says what was looked at and what is missing. */
export function Looking({ work, found, active, again }: LookingProps) {
  const { lang, number } = speech.value;
  const said = suggestionTexts[lang];
  const { busy, refused, send } = useSending();
  const { state, looked, items, total, done } = found;
  const look = () =>
    void send(async () => {
      await work.ask(base, { method: "POST" });
      again();
    });
  const isOutdated = looked !== null && active !== null && looked.version !== active;
  return (
    <section class="looking">
      <button type="button" class="send" disabled={busy || state === "running"} onClick={look}>
        {looked ? said.lookAgain : said.look}
      </button>
      <p role="status">
        {state === "running" && said.looking}
        {state === "never" && said.never}
        {state === "failed" && said.failed}
      </p>
      {state === "running" && (
        <progress max={total ?? 1} {...(total !== null && { value: done })} aria-label={said.progress} />
      )}
      {looked && <WhatWasLookedAt looked={looked} />}
      {isOutdated && <p class="told">{said.outdated(number(active))}</p>}
      {looked && state === "done" && <Missing looked={looked} isEmpty={items.length === 0} />}
      <p class="refused" role="alert">
        {refused}
      </p>
    </section>
  );
}

function WhatWasLookedAt({ looked }: { looked: Looked }) {
  const { lang, number, count, moments } = speech.value;
  const said = suggestionTexts[lang];
  const { at, version, comments, rejected, published } = looked;
  return (
    <p class="quiet">
      {said.looked(moments.full(at), number(version))} {count(said.comments, comments)},{" "}
      {said.decisions(number(rejected), number(published))}
    </p>
  );
}

function Missing({ looked: { missing }, isEmpty }: { looked: Looked; isEmpty: boolean }) {
  const { lang, count } = speech.value;
  const said = suggestionTexts[lang];
  const isEnough = missing.passed === 0 && missing.held === 0;
  return (
    <>
      {isEmpty && isEnough && <p>{said.nothing}</p>}
      {missing.passed > 0 && <p>{count(said.missingPassed, missing.passed)}</p>}
      {missing.held > 0 && <p>{count(said.missingHeld, missing.held)}</p>}
    </>
  );
}
