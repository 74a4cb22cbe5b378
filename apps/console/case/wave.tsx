import type { CaseWave } from "#contract";
import { speech } from "../texts/speak.js";
import { matching, seenOfWave } from "../ticking/all-matching.js";
import { WaveTerm } from "../waves/wave-term.js";
import { isStanding, partSeen } from "../waves/waves.js";
import type { Work } from "../work/work.js";

/** The wave that a comment is part of: all of it is one case. */
export function Wave({ work, wave }: { work: Work; wave: CaseWave }) {
  const { texts, count } = speech.value;
  const { waves } = texts;
  const part = partSeen(work.waves, wave.id);
  const known = work.waves.all.value.find(({ id }) => id === wave.id);
  return (
    <section class="wave" aria-labelledby="wave">
      <h3 id="wave">{waves.title}</h3>
      <p>{waves.size(count(waves.comments, wave.comments), count(waves.authors, wave.authors))}</p>
      {part !== null && <p>{waves.part(count(waves.comments, part))}</p>}
      <p class="tools">
        <button type="button" onClick={() => (matching.value = seenOfWave(work, wave))}>
          {part === null ? waves.decide : waves.decidePart} <kbd>G</kbd>
        </button>
        <button type="button" class="plain" onClick={() => work.search({ wave: wave.id })}>
          {waves.show}
        </button>
      </p>
      <p class="quiet">{waves.alone}</p>
      {known && isStanding(known, work.clock.value) && <WaveTerm work={work} wave={known} />}
    </section>
  );
}
