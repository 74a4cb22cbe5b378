import type { Decision } from "#contract";
import { speech } from "../texts/speak.js";
import { verdictTexts } from "../texts/verdicts.js";

/** What filters concluded of a comment before their last word: of what it was before it was changed, or by another version. The latest first. */
export function EarlierVerdicts({ decisions }: { decisions: readonly Decision[] }) {
  const { lang, texts, count, number, moments } = speech.value;
  const said = verdictTexts[lang];
  const judged = decisions.flatMap(({ concluded, ...decision }) =>
    concluded ? [{ ...decision, ...concluded }] : [],
  );
  const earlier = judged.slice(0, -1).toReversed();
  if (earlier.length === 0) return null;
  return (
    <details>
      <summary>{count(said.title, earlier.length)}</summary>
      <ol>
        {earlier.map(({ id, at, version, verdict, decidedBy, revision }) => (
          <li key={id}>
            <time dateTime={at}>{moments.full(at)}</time>
            <span>{decidedBy ?? said.byDefault}</span>
            <span class={`fate ${verdict}`}>{said.verdicts[verdict]}</span>
            <span class="quiet">
              {[said.text(number(revision)), version !== null && texts.revision(number(version))]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
