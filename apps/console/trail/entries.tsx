import { useEffect } from "preact/hooks";
import type { TrailEntry } from "#contract";
import { CaseLink } from "../case/case-link.js";
import { reasonSaid } from "../case/reasons.js";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { speech } from "../texts/speak.js";
import { trailTexts } from "../texts/trail.js";
import { goTo, page, partOf } from "../work/view.js";
import type { Work } from "../work/work.js";
import { changesIn, sentenceOn } from "./sentence.js";

interface EntriesProps {
  work: Work;
  path: string;
  met: (entries: readonly TrailEntry[]) => void;
}

/** Of which all acts can be looked at. */
const isFound: ReadonlySet<TrailEntry["about"]["kind"]> = new Set(["comment", "person", "story"]);

/** What was done, the latest first. */
export function Entries({ work, path, met }: EntriesProps) {
  const { lang, texts } = speech.value;
  const { items, refusal, more } = usePages<TrailEntry>(work.ask, path);
  useEffect(() => {
    if (items) met(items);
  }, [items]);
  return (
    <section class="entries" aria-busy={!items && !refusal}>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {items?.length === 0 && <p class="quiet">{trailTexts[lang].none}</p>}
      <ol>
        {items?.map((entry) => (
          <Entry key={entry.id} work={work} entry={entry} />
        ))}
      </ol>
      <More more={more}>{texts.more}</More>
    </section>
  );
}

function Entry({ work, entry }: { work: Work; entry: TrailEntry }) {
  const { lang, moments, number } = speech.value;
  const texts = trailTexts[lang];
  const { n, at, about, from } = entry;
  const spoken = { ...speech.value, trail: texts };
  const quiet = [...whyOf(entry), ...changesIn(entry, spoken), ...(from === null ? [] : [texts.place(from)])];
  return (
    <li>
      <time dateTime={at}>{moments.full(at)}</time>
      <p>
        {sentenceOn(entry, spoken)}
        {about.kind === "comment" && (
          <>
            {" "}
            <CaseLink work={work} comment={about.id} followed={() => (page.value = "desk")}>
              {texts.toCase}
            </CaseLink>
          </>
        )}
        {isFound.has(about.kind) && partOf("trail") !== about.id && (
          <>
            {" "}
            <button type="button" class="plain" onClick={() => goTo("trail", about.id)}>
              {texts.aboutThis}
            </button>
          </>
        )}
      </p>
      <span class="quiet n">{texts.number(number(n))}</span>
      {quiet.length > 0 && <p class="quiet why">{quiet.join(" · ")}</p>}
    </li>
  );
}

/** Whoever was invited is in the sentence already. */
function whyOf({ kind, reason, note }: TrailEntry): string[] {
  const said = [reason === null ? [] : [reasonSaid(reason)], note === null || kind === "staff" ? [] : [note]];
  return said.flat();
}
