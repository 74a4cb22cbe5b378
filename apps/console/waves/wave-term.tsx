import { useSending } from "../connection/use-sending.js";
import { jobTexts } from "../texts/jobs.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import type { Standing } from "./waves.js";

/** What is decided on what still comes of a wave, by whom, until when; and the way to end that without taking anything back. */
export function WaveTerm({ work, wave: { id, decided } }: { work: Work; wave: Standing }) {
  const { lang, moments } = speech.value;
  const { term } = jobTexts[lang];
  const { busy, refused, send } = useSending();
  return (
    <>
      <p class="term">{term.standing[decided.decision](decided.by.name, moments.full(decided.until))}</p>
      <p class="tools">
        <button type="button" disabled={busy} onClick={() => void send(() => work.waves.endTerm(id))}>
          {term.end}
        </button>
      </p>
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
    </>
  );
}
