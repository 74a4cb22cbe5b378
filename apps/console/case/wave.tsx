import type { CaseWave } from "#contract";
import { speech } from "../texts/speak.js";
import { allOfWave, matching } from "../ticking/all-matching.js";
import type { Work } from "../work/work.js";

/** The wave that a comment is part of: all of it is one case. */
export function Wave({ work, wave }: { work: Work; wave: CaseWave }) {
  const { texts, count } = speech.value;
  const { waves } = texts;
  return (
    <section class="wave" aria-labelledby="wave">
      <h3 id="wave">{waves.title}</h3>
      <p>{waves.size(count(waves.comments, wave.comments), count(waves.authors, wave.authors))}</p>
      <p class="tools">
        <button type="button" onClick={() => (matching.value = allOfWave(wave))}>
          {waves.decide} <kbd>G</kbd>
        </button>
        <button type="button" class="plain" onClick={() => work.search({ wave: wave.id })}>
          {waves.show}
        </button>
      </p>
    </section>
  );
}
