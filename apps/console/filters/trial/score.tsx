import type { Tried } from "#contract";
import { filtersTexts } from "../../texts/filters.js";
import { speech } from "../../texts/speak.js";

/** What the site's learner makes of a text, and the words that weighed most. */
export function Score({ learner, text }: { learner: NonNullable<Tried["learner"]>; text: string }) {
  const { lang, percent } = speech.value;
  const said = filtersTexts[lang].trial;
  const weights = new Intl.NumberFormat(lang, { signDisplay: "exceptZero", maximumFractionDigits: 2 });
  return (
    <section class="score" aria-labelledby="score-title">
      <h4 id="score-title">{said.score(percent(learner.probability))}</h4>
      {learner.words.length === 0 ? (
        <p class="quiet">{said.noWords}</p>
      ) : (
        <>
          <p class="quiet">{said.weights}</p>
          <ul>
            {learner.words.map(({ start, end, weight }) => (
              <li key={`${start} ${end}`}>
                <span dir="auto">{text.slice(start, end)}</span>{" "}
                <span class="weight">{weights.format(weight).replace("-", "\u2212")}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
