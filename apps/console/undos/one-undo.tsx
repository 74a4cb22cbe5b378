import { useEffect, useState } from "preact/hooks";
import type { FilterUndo, UndoneComment } from "#contract";
import { focusOn } from "../account/text-field.js";
import { CaseLink } from "../case/case-link.js";
import { Veiled } from "../comfort/veiled.js";
import { useLive } from "../connection/use-live.js";
import { More } from "../connection/more.js";
import { usePages } from "../connection/use-pages.js";
import { useSending } from "../connection/use-sending.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { undoTexts } from "../texts/undos.js";
import { goTo, page } from "../work/view.js";
import type { Work } from "../work/work.js";
import { spanSaid, whatSaid } from "./said.js";

/** How often it is looked how far it has come, in ms. */
const lookEvery = 1_000;

const atWork: readonly FilterUndo["state"][] = ["trying", "running", "undoing"];

/** What filters decided, judged again: what would become of it, how far it has come, and the way back. */
export function OneUndo({ work, id }: { work: Work; id: string }) {
  const { texts, lang, moments, count, number } = speech.value;
  const said = undoTexts[lang];
  const path = `/filters/undos/${encodeURIComponent(id)}`;
  const { found, refusal, again } = useLive<FilterUndo>(work.ask, path);
  const isAtWork = found !== null && atWork.includes(found.state);
  useEffect(() => {
    if (!isAtWork) return;
    const looking = setInterval(again, lookEvery);
    return () => clearInterval(looking);
  }, [isAtWork]);
  return (
    <>
      <button type="button" class="plain back" onClick={() => goTo("undos")}>
        ← {said.back}
      </button>
      {refusal && !found && <p role="alert">{sentenceFor(texts, refusal.named, texts.loadFailed)}</p>}
      {found && (
        <article class="backtest" aria-label={whatSaid(found)}>
          <header>
            <h3>{whatSaid(found)}</h3>
            <p class="quiet">{spanSaid(found)}</p>
            <p class="quiet">{said.ordered(found.orderedBy.name, moments.full(found.at))}</p>
          </header>
          <div class="progress">
            <p role="status">
              {said.states[found.state]} · {found.count === 0 ? said.empty : count(said.count, found.count)}
            </p>
            {isAtWork && (
              <>
                <progress
                  max={Math.max(1, found.count)}
                  {...(found.counted && { value: doneOf(found) })}
                  aria-label={said.states[found.state]}
                />
                <p class="quiet">{said.tried(number(found.tried), number(found.count))}</p>
              </>
            )}
            {!found.counted && <p class="quiet">{said.counting}</p>}
            {!isAtWork && found.retyped > 0 && <p>{count(said.retyped, found.retyped)}</p>}
            {found.decided > 0 && <p>{count(said.decided, found.decided)}</p>}
            {found.refused > 0 && <p>{count(said.left, found.refused)}</p>}
            {found.undone > 0 && <p>{count(said.undone, found.undone)}</p>}
          </div>
          <Acts work={work} undo={found} again={again} />
          {!isAtWork && <Moves undo={found} />}
          {!isAtWork && found.count > 0 && <Each key={found.state} work={work} path={`${path}/comments`} />}
        </article>
      )}
    </>
  );
}

function doneOf({ state, tried, decided, refused, undone }: FilterUndo): number {
  if (state === "undoing") return undone;
  return state === "running" ? decided + refused : tried;
}

function Acts({ work, undo, again }: { work: Work; undo: FilterUndo; again: () => void }) {
  const { lang, count } = speech.value;
  const said = undoTexts[lang];
  const { busy, refused, send } = useSending();
  const [asked, ask] = useState(false);
  const act = (what: "carry-out" | "undo") =>
    void send(async () => {
      await work.ask(`/filters/undos/${encodeURIComponent(undo.id)}/${what}`, { method: "POST" });
      ask(false);
      again();
    });
  const n = undo.changes;
  return (
    <>
      <p class="tools">
        {undo.state === "tried" && n > 0 && !asked && (
          <button type="button" class="send" onClick={() => ask(true)}>
            {count(said.carryOut, n)}
          </button>
        )}
        {asked && (
          <>
            <button
              type="button"
              class="reject"
              ref={focusOn}
              disabled={busy}
              onClick={() => act("carry-out")}
            >
              {said.sure}
            </button>
            <button type="button" onClick={() => ask(false)}>
              {said.keep}
            </button>
          </>
        )}
        {undo.undoable && (undo.state === "done" || undo.state === "running") && (
          <button type="button" disabled={busy} onClick={() => act("undo")}>
            {said.takeBack}
          </button>
        )}
      </p>
      <p class="refused" role="alert">
        {refused}
      </p>
    </>
  );
}

function Moves({ undo }: { undo: FilterUndo }) {
  const { texts, lang, number } = speech.value;
  const said = undoTexts[lang];
  if (undo.count === 0) return null;
  if (undo.changes === 0) return <p>{said.noMove}</p>;
  return (
    <section>
      <h3>{said.moves}</h3>
      <div class="wide" tabIndex={0} role="region" aria-label={said.moves}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                {said.from} → {said.to}
              </th>
              <th scope="col">{said.comments}</th>
            </tr>
          </thead>
          <tbody>
            {undo.moves.map(({ from, to, comments }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">
                  {texts.statuses[from]} → {from === to ? said.stays : texts.statuses[to]}
                </th>
                <td>{number(comments)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Each({ work, path }: { work: Work; path: string }) {
  const { texts, lang, moments } = speech.value;
  const said = undoTexts[lang];
  const { items, refusal, more } = usePages<UndoneComment>(work.ask, path);
  return (
    <section class="changes" aria-labelledby="each">
      <h3 id="each">{said.each}</h3>
      {refusal && <p role="alert">{texts.loadFailed}</p>}
      <ol class="fates">
        {items?.map(({ comment, at, author, text, from, to, retyped }) => (
          <li key={comment}>
            <p class="whose">
              <span dir="auto">{author.name}</span> <time dateTime={at}>{moments.full(at)}</time>{" "}
              <CaseLink work={work} comment={comment} followed={() => (page.value = "desk")}>
                {said.open}
                <span class="unseen"> · {author.name}</span>
              </CaseLink>
            </p>
            <p>
              {texts.statuses[from]} →{" "}
              <strong>{to === null || to === from ? said.stays : texts.statuses[to]}</strong>
              {retyped && ` · ${said.textChanges}`}
            </p>
            <div class="typed" dir="auto">
              <Veiled text={text} />
            </div>
          </li>
        ))}
      </ol>
      <More more={more}>{said.more}</More>
    </section>
  );
}
