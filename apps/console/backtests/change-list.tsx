import type { ChangedVerdict } from "#contract";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { ChangedFate } from "./changed-fate.js";
import { WhoWasRight } from "./who-was-right.js";

interface ChangeListProps {
  work: Work;
  /** of the API, with what narrows it */
  path: string;
  /** what both sides are called */
  sides: readonly [was: string, would: string];
  /** where it is kept who was right */
  judgements: string;
}

/** Comments that are judged in two ways, page after page. */
export function ChangeList({ work, path, sides: [was, would], judgements }: ChangeListProps) {
  const { texts, lang } = speech.value;
  const said = backtestTexts[lang].changes;
  const { items, refusal, more } = usePages<ChangedVerdict>(work.ask, path);
  return (
    <>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {items?.length === 0 && more === null && <p class="quiet">{said.noneSuch}</p>}
      <ol class="fates">
        {items?.map((one) => (
          <ChangedFate
            key={one.comment}
            work={work}
            comment={one}
            findings={one.findings}
            sides={[
              { name: was, verdict: one.was, by: one.wasDecidedBy },
              { name: would, verdict: one.would, by: one.decidedBy ?? said.byDefault },
            ]}
          >
            <WhoWasRight
              work={work}
              path={judgements}
              comment={one.comment}
              name={one.author.name}
              judgement={one.judgement}
            />
          </ChangedFate>
        ))}
      </ol>
      <More more={more}>{texts.more}</More>
    </>
  );
}
