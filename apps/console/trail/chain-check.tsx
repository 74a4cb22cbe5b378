import type { TrailCheck } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { speech } from "../texts/speak.js";
import { trailTexts } from "../texts/trail.js";
import type { Work } from "../work/work.js";

/** Whether the last entries are as they were written, and how all of them are looked at. */
export function ChainCheck({ work }: { work: Work }) {
  const { lang, texts } = speech.value;
  const { found, refusal } = useAsked<TrailCheck>(work.ask, "/moderation/trail/check");
  const { lastHash, command } = trailTexts[lang];
  return (
    <section class="chain" aria-busy={!found && !refusal}>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {found && (
        <p role="status" class={found.fault ? "broken" : undefined}>
          {verdictOn(found)}
        </p>
      )}
      {found?.last && !found.fault && (
        <p class="quiet">
          {lastHash} <code>{found.last.hash}</code>
        </p>
      )}
      {found && (
        <p class="quiet">
          {command} <code>npm run verify-trail</code>
        </p>
      )}
    </section>
  );
}

function verdictOn({ entries, fault }: TrailCheck): string {
  const { lang, count, number } = speech.value;
  const texts = trailTexts[lang];
  if (fault) return texts.faults[fault.what](number(fault.n));
  return entries === 0 ? texts.empty : count(texts.holds, entries);
}
