import type { Model } from "#contract";
import { modelTexts } from "../texts/model.js";
import { speech } from "../texts/speak.js";

/** From which score on the learner holds or rejects, or after how many more decisions it may. */
export function Thresholds({ thresholds }: Pick<Model, "thresholds">) {
  const { lang, count, fine } = speech.value;
  const said = modelTexts[lang].thresholds;
  const { filter, maxWrongRejections, hold, reject } = thresholds;
  return (
    <section class="thresholds">
      <h3>{said.title}</h3>
      <p class="quiet">{said.lead(fine(maxWrongRejections))}</p>
      <dl>
        <div>
          <dt>{said.reject}</dt>
          <dd>
            {reject.from === null ? (
              count(said.notYet, reject.more)
            ) : (
              <>
                <strong>{said.from(fine(reject.from))}</strong>{" "}
                <small>{said.wrongAtMost(fine(reject.wrongAtMost))}</small>
              </>
            )}
          </dd>
        </div>
        <div>
          <dt>{said.hold}</dt>
          <dd>
            {hold.from === null ? (
              count(said.notYet, hold.more)
            ) : (
              <>
                <strong>{said.from(fine(hold.from))}</strong>{" "}
                <small>{hold.proven ? said.proven : said.unproven}</small>
              </>
            )}
          </dd>
        </div>
      </dl>
      <p class="quiet">{filter === null ? said.noFilter : said.filter(filter)}</p>
    </section>
  );
}
