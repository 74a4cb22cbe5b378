import { useState } from "preact/hooks";
import type { QueueItem, Sanction, StoryPlace } from "#contract";
import { restraintSaid } from "../case/restraint.js";
import { SanctionForm } from "../case/sanction-form.js";
import { Standing } from "../case/sanctions.js";
import { capital, speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { useWayBack } from "./use-way-back.js";

interface SanctionsOnProps {
  work: Work;
  /** what a new one is for */
  item: QueueItem;
  sanctions: readonly Sanction[];
  changed: () => void;
}

/** What stands against somebody, what did before, and the way to more. */
export function SanctionsOn({ work, item, sanctions, changed }: SanctionsOnProps) {
  const { texts, count } = speech.value;
  const [writing, write] = useState(false);
  const opener = useWayBack(writing);
  const standing = sanctions.filter(({ active }) => active);
  const over = sanctions.filter(({ active }) => !active);
  const lift = async (id: string) => {
    await work.sanctions.lift(item.author, id);
    changed();
    opener.current?.focus();
  };
  return (
    <section class="sanctions" aria-labelledby="dossier-sanctions">
      <h3 id="dossier-sanctions">{texts.dossier.sanctions}</h3>
      {sanctions.length === 0 && <p class="quiet">{texts.dossier.noSanctions}</p>}
      <ul>
        {standing.map((one) => (
          <Standing
            key={one.id}
            sanction={one}
            story={item.story}
            lift={item.author.id === work.session.user.id ? null : () => void lift(one.id)}
          />
        ))}
      </ul>
      {over.length > 0 && (
        <details>
          <summary>{count(texts.dossier.over, over.length)}</summary>
          <ul class="over">
            {over.map((one) => (
              <Past key={one.id} sanction={one} story={item.story} />
            ))}
          </ul>
        </details>
      )}
      {writing && (
        <SanctionForm
          work={work}
          item={item}
          close={() => {
            write(false);
            changed();
          }}
        />
      )}
      {!writing && item.author.id !== work.session.user.id && (
        <button ref={opener} type="button" onClick={() => write(true)}>
          {texts.sanctions.act}
        </button>
      )}
    </section>
  );
}

function Past({ sanction, story }: { sanction: Sanction; story: StoryPlace }) {
  const { texts, moments } = speech.value;
  const { reason, at, by, lifted } = sanction;
  return (
    <li>
      <span>{restraintSaid(sanction, story)}</span>
      <span>{capital(reason)}</span>
      <span class="quiet">
        {by.name}, <time dateTime={at}>{moments.full(at)}</time>
        {lifted && ` · ${texts.dossier.lifted(lifted.by.name, moments.full(lifted.at))}`}
      </span>
    </li>
  );
}
