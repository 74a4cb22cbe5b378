import { useEffect } from "preact/hooks";
import { waitingIn } from "../desk/counts.js";
import { type Desk, type Entry, holderOf, idOf, isAppeal, listOf } from "../desk/desk.js";
import { SearchPanel } from "../search/search-panel.js";
import { speech } from "../texts/speak.js";
import { TickBar } from "../ticking/tick-bar.js";
import { tick, tickedIn, tickTo } from "../ticking/ticked.js";
import { queues } from "../work/address.js";
import type { Work } from "../work/work.js";
import { ListOrder, Waits } from "./list-order.js";
import { CaseRow } from "./case-row.js";
import { rowId } from "./row-id.js";

/** So many rows before the end, what follows is asked for. */
const loadAhead = 25;

/** The list of a queue. It moves only where its moderator moves it. */
export function CaseList({ work }: { work: Work }) {
  const { texts } = speech.value;
  const desk = work.desk.value;
  const { rows, fresh, loaded, next } = listOf(desk, desk.queue);
  useMore(work, desk);
  return (
    <section class="list" aria-label={listLabel(desk)}>
      {desk.queue === "search" ? <SearchPanel work={work} /> : <ListHead work={work} />}
      {work.trouble.value && !loaded && (
        <p class="trouble" role="alert">
          {texts.loadFailed}
          <button type="button" onClick={work.retry}>
            {texts.retry}
          </button>
        </p>
      )}
      {!loaded && !work.trouble.value && <Skeleton />}
      {loaded && rows.length + fresh.length === 0 && next === null && <Empty desk={desk} />}
      {rows.length > 0 && <Rows work={work} />}
      {next !== null && <p class="quiet more">{texts.more}</p>}
      {fresh.length > 0 && <News work={work} fresh={fresh} />}
      <TickBar work={work} />
    </section>
  );
}

function listLabel(desk: Desk): string {
  const { texts } = speech.value;
  return desk.queue === "search" ? texts.search.listLabel : texts.listLabel(queueName(desk));
}

function queueName({ queue }: Desk): string {
  if (queue === "referred") return speech.value.texts.passing.forYou;
  const shown = queues.find((name) => name === queue);
  return shown ? speech.value.texts.queues[shown] : queue;
}

function ListHead({ work }: { work: Work }) {
  const { texts, count } = speech.value;
  const desk = work.desk.value;
  const waiting = waitingIn(desk, desk.queue);
  return (
    <header class="list-head">
      <h2>{queueName(desk)}</h2>
      <ListOrder work={work} />
      {desk.queue !== "search" && (
        // it keeps its place while nothing is known: the list below is being read
        <p class="waits">
          <span class="quiet">{waiting ? count(texts.waiting, waiting) : ""}</span>
          <Waits work={work} />
        </p>
      )}
    </header>
  );
}

function Rows({ work }: { work: Work }) {
  const { desk, tell, clock } = work;
  const { rows } = listOf(desk.value, desk.value.queue);
  const { selected } = desk.value;
  const ticked = new Set(tickedIn(desk.value));
  useEffect(() => {
    if (selected !== null) document.getElementById(rowId(selected))?.scrollIntoView({ block: "nearest" });
  }, [selected]);
  return (
    <div
      class="rows"
      role="listbox"
      tabIndex={0}
      aria-label={listLabel(desk.value)}
      aria-activedescendant={selected === null ? undefined : rowId(selected)}
      onPointerLeave={() => tell({ type: "point", comment: null })}
      onKeyDown={({ key }) => {
        if (key === "Enter" && selected !== null)
          tell({ type: "select", comment: selected, now: Date.now() });
      }}
    >
      {rows.map((row) => (
        <CaseRow
          key={idOf(row.item)}
          row={row}
          referral={desk.value.referrals[idOf(row.item)]}
          holder={holderOf(desk.value, idOf(row.item))}
          queue={desk.value.queue}
          me={desk.value.me}
          now={clock.value}
          isSelected={idOf(row.item) === selected}
          isTicked={ticked.has(idOf(row.item))}
          tick={(id, span) => (span ? tickTo : tick)(desk.peek(), id)}
          tell={tell}
        />
      ))}
    </div>
  );
}

function News({ work, fresh }: { work: Work; fresh: readonly Entry[] }) {
  const { texts, count } = speech.value;
  const grave = fresh.filter((entry) => !isAppeal(entry) && entry.order?.severity === "grave").length;
  return (
    <button type="button" class="news" onClick={() => work.tell({ type: "reveal" })}>
      {count(texts.arrivals, fresh.length)}
      {grave > 0 && `, ${count(texts.order.graveAmong, grave)}`} <kbd>N</kbd>
    </button>
  );
}

function Empty({ desk: { queue } }: { desk: Desk }) {
  const { texts } = speech.value;
  const empty = queue === "search" ? texts.search.empty : texts.empty;
  return (
    <div class="empty">
      <p>{empty.title}</p>
      <p class="quiet">{empty.text}</p>
    </div>
  );
}

function Skeleton() {
  return (
    <div class="rows" aria-busy="true" aria-label={speech.value.texts.loading} role="group">
      {[0, 1, 2, 3, 4, 5].map((n) => (
        <div key={n} class="row skeleton" />
      ))}
    </div>
  );
}

function useMore(work: Work, { lists, queue, selected }: Desk): void {
  const { rows, next } = lists[queue] ?? { rows: [], next: null };
  const at = rows.findIndex(({ item }) => idOf(item) === selected);
  const isNear = next !== null && rows.length - at < loadAhead;
  useEffect(() => {
    if (isNear) work.loadMore();
  }, [isNear, next, work]);
}
