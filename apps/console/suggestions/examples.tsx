import type { SuggestionExamples } from "#contract";
import { CaseLink } from "../case/case-link.js";
import { Veiled } from "../comfort/veiled.js";
import { useAsked } from "../connection/use-asked.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import { suggestionTexts } from "../texts/suggestions.js";
import { page } from "../work/view.js";
import type { Work } from "../work/work.js";

interface ExamplesProps {
  work: Work;
  /** of the API */
  path: string;
  /** what is suggested */
  name: string;
}

/** Some of the comments that would be judged otherwise, with what people decided. */
export function Examples({ work, path, name }: ExamplesProps) {
  const { texts, lang, moments } = speech.value;
  const said = suggestionTexts[lang];
  const { byPeople, open } = backtestTexts[lang].changes;
  const { found, refusal } = useAsked<SuggestionExamples>(work.ask, path);
  return (
    <section aria-label={said.of(said.examples, name)} aria-busy={!found && !refusal}>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      {found?.items.length === 0 && <p class="quiet">{said.noExamples}</p>}
      <ol class="fates">
        {found?.items.map(({ comment, at, text, author, people }) => (
          <li key={comment}>
            <p class="whose">
              <span dir="auto">{author.name}</span> <time dateTime={at}>{moments.full(at)}</time>{" "}
              {byPeople[people === "published" || people === "rejected" ? people : "undecided"]}{" "}
              <CaseLink work={work} comment={comment} followed={() => (page.value = "desk")}>
                {open}
                <span class="unseen"> · {author.name}</span>
              </CaseLink>
            </p>
            <p class="typed" dir="auto">
              <Veiled text={text} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}
