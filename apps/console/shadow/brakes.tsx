import { useState } from "preact/hooks";
import type { Brake, FilterOverview } from "#contract";
import { focusOn } from "../account/text-field.js";
import type { Live } from "../connection/use-live.js";
import { useSending } from "../connection/use-sending.js";
import { shadowTexts } from "../texts/shadow.js";
import { speech } from "../texts/speak.js";
import { undoAsked } from "../undos/asked.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";

/** What acts no longer by itself since it acted far more often than was to be expected, and how it may again. */
export function Brakes({ work, filters }: { work: Work; filters: Live<FilterOverview> }) {
  const said = shadowTexts[speech.value.lang].brakes;
  const { found, again } = filters;
  return (
    <section class="brakes" aria-labelledby="brakes">
      <h3 id="brakes">{said.title}</h3>
      <p class="quiet">{said.lead}</p>
      {found?.brakes.length === 0 && <p>{said.none}</p>}
      <ul>
        {found?.brakes.map((brake) => (
          <One key={brake.id} work={work} brake={brake} released={again} />
        ))}
      </ul>
    </section>
  );
}

function One({ work, brake, released }: { work: Work; brake: Brake; released: () => void }) {
  const { lang, number, moments, percent } = speech.value;
  const said = shadowTexts[lang].brakes;
  const { busy, refused, send } = useSending();
  const [asked, ask] = useState(false);
  const { id, version, on, effect, at, seen, expected } = brake;
  const texts = said.release[effect === "hold" ? "hold" : "others"];
  const share = ({ hits, of }: { hits: number; of: number }) => (of === 0 ? "–" : percent(hits / of));
  const release = () =>
    void send(async () => {
      await work.ask(`/filters/brakes/${encodeURIComponent(id)}`, { method: "DELETE" });
      released();
    });
  return (
    <li class="warning">
      <p>
        <strong>{on === null ? said.version(number(version)) : said.source(on, number(version))}</strong>{" "}
        <time dateTime={at}>{moments.full(at)}</time>
      </p>
      <p>
        {said.seen(number(seen.hits), number(seen.of), share(seen))}{" "}
        {said.expected(share(expected), said.from[expected.from])} {said.does[effect]}
      </p>
      <p class="tools">
        {asked ? (
          <>
            <button type="button" class="reject" ref={focusOn} disabled={busy} onClick={release}>
              {texts.sure}
            </button>
            <button type="button" onClick={() => ask(false)}>
              {texts.keep}
            </button>
          </>
        ) : (
          <button type="button" onClick={() => ask(true)}>
            {texts.ask}
          </button>
        )}
        <button
          type="button"
          onClick={() => goTo("undos", undoAsked({ version, decidedBy: on, from: brake.since }))}
        >
          {said.undo}
        </button>
      </p>
      <p class="refused" role="alert">
        {refused}
      </p>
    </li>
  );
}
