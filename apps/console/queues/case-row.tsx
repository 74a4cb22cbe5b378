import type { CaseAppeal, Colleague, QueueItem, Referral } from "#contract";
import { foundWords } from "../comfort/passages.js";
import { Veiled } from "../comfort/veiled.js";
import type { Happening } from "../desk/apply.js";
import { authorOf, type Entry, idOf, isAppeal, type ListName, type Row } from "../desk/desk.js";
import { isForOthers } from "#contract/referred-to.js";
import { tagOf } from "../passing/said.js";
import { capital, speech } from "../texts/speak.js";
import { restraintSaid } from "../case/restraint.js";
import { leftSaid } from "../case/deadline.js";
import { deadlineIn, isEscalated, isOpen } from "../desk/notices.js";
import { againSaid } from "../case/again.js";
import { readersSaid, severityMarked } from "./order-said.js";
import { rankedIn } from "../desk/turns.js";
import { isTickable } from "../ticking/ticked.js";
import { rowId } from "./row-id.js";

interface CaseRowProps {
  row: Row;
  /** the colleague who looks at it */
  holder: Colleague | null;
  /** whom it is passed on to, if anybody */
  referral: Referral | undefined;
  queue: ListName;
  me: string;
  now: number;
  isSelected: boolean;
  isTicked: boolean;
  tick: (id: string, span: boolean) => void;
  tell: (happening: Happening) => void;
}

/** Enough of a text for the two lines that are seen of it. */
const excerptLength = 240;

/** One waiting comment: who, since when, its first words, and why it waits. */
export function CaseRow({
  row,
  holder,
  referral,
  queue,
  me,
  now,
  isSelected,
  isTicked,
  tick,
  tell,
}: CaseRowProps) {
  const { texts, count } = speech.value;
  const { item, gone, skipped, before } = row;
  const wave = isAppeal(item) ? null : item.wave;
  const isPlaced = !isAppeal(item) && !gone;
  const [severity, readers] = isPlaced ? [severityMarked(item), readersSaid(item)] : [null, null];
  const { text, lang, why, more } = wordsOf(item, queue);
  const isAside = skipped || holder !== null || (referral !== undefined && isForOthers(referral, me));
  const words = isAppeal(item) ? [] : foundWords(item);
  const isNoticed = queue !== "notices" && !isAppeal(item) && item.notices.some(isOpen);
  return (
    <div
      id={rowId(idOf(item))}
      role="option"
      aria-selected={isSelected}
      aria-checked={isTickable(item) ? isTicked : undefined}
      class={`row${gone ? " gone" : ""}${isAside ? " skipped" : ""}${isTicked ? " ticked" : ""}`}
      onMouseDown={(event) => {
        // a span is ticked, not marked to be copied
        if (event.shiftKey) event.preventDefault();
      }}
      onClick={({ ctrlKey, metaKey, shiftKey }) => {
        if (ctrlKey || metaKey || shiftKey) tick(idOf(item), shiftKey);
        else tell({ type: "select", comment: idOf(item), now: Date.now() });
      }}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === "mouse") tell({ type: "point", comment: idOf(item) });
      }}
    >
      <p class="row-head">
        {isTickable(item) && (
          // by keys, the row itself is ticked
          <span
            class="row-tick"
            aria-hidden="true"
            onClick={(event) => {
              event.stopPropagation();
              tick(idOf(item), event.shiftKey);
            }}
          />
        )}
        <strong>{authorOf(item).name}</strong>
        {holder && !gone && <span class="tag held">{texts.together.looks(holder.name)}</span>}
        {referral && !gone && <span class="tag held">{tagOf(referral, me)}</span>}
        {queue === "search" && !isAppeal(item) && (
          <span class="tag">{texts.statuses[item.comment.status]}</span>
        )}
        {severity && <span class={`tag ${severity}`}>{texts.order.severities[severity]}</span>}
        {wave && !rankedIn(queue) && <span class="tag">{count(texts.waves.tag, wave.comments)}</span>}
        {skipped && <span class="tag">{texts.skipped}</span>}
        {before !== null && <span class="tag">{texts.changed}</span>}
        {isNoticed && <span class="tag">{texts.notices.tag}</span>}
        {isEscalated(item) && <span class="tag escalated">{texts.notices.escalatedTag}</span>}
        <Clock
          since={queue === "search" && !isAppeal(item) ? item.comment.createdAt : item.since}
          deadline={deadlineIn(queue, item)}
          now={now}
        />
      </p>
      <p class="excerpt" dir="auto" {...(lang !== null && { lang })}>
        <Veiled text={text.slice(0, excerptLength)} words={words} still />
      </p>
      <p class="row-why">
        {gone ? goneSaid(row, me) : <Veiled text={why} words={words} still />}
        {!gone && more > 0 && <span class="rest"> +{more}</span>}
        {!gone && readers !== null && <span class="rest"> · {readers}</span>}
      </p>
    </div>
  );
}

/** What is seen of an entry: its first words, and why it waits. */
function wordsOf(item: Entry, queue: ListName) {
  if (isAppeal(item)) return { text: item.appeal.text, lang: null, why: contestedSaid(item.appeal), more: 0 };
  const { text, lang } = item.comment;
  const noticed = queue === "notices" ? noticeSaid(item) : null;
  const isAgain = againSaid(item) !== null;
  const more = noticed === null && !isAgain ? item.findings.length - 1 : 0;
  const newcomer = queue === "new-authors" ? newcomerSaid(item) : null;
  return { text, lang, why: noticed ?? newcomer ?? whySaid(item, queue), more };
}

/** What an appeal is against. */
function contestedSaid({ about, sanction, decidedBy }: CaseAppeal): string {
  const { appeals } = speech.value.texts;
  if (sanction) return restraintSaid(sanction);
  return appeals.contested[about](decidedBy.kind === "machine" ? appeals.machine : decidedBy.name);
}

/** Since when it waits, or how long there is to answer. */
function Clock({ since, deadline, now }: { since: string; deadline: string | null; now: number }) {
  if (deadline === null) return <time dateTime={since}>{speech.value.moments.span(since, now)}</time>;
  return (
    <time dateTime={deadline} class={Date.parse(deadline) < now ? "late" : undefined}>
      {leftSaid(deadline, now)}
    </time>
  );
}

/** What is said to be illegal about it, by whoever has to be answered first. */
function noticeSaid({ notices }: QueueItem): string | null {
  const open = notices.filter(isOpen);
  const [first] = open;
  if (!first) return null;
  const said = [first.law, first.explanation].filter((part) => part !== null).join(" · ");
  return open.length > 1 ? `${speech.value.number(open.length)} × ${said}` : said;
}

/** How little is known of its author. */
function newcomerSaid({ author: { published, rejected } }: QueueItem): string {
  const { count, texts } = speech.value;
  const { author } = texts;
  return author.record(count(author.published, published), count(author.rejected, rejected));
}

/** The first reason why it waits: a filter's, else the readers', else the verdict. */
function whySaid(item: QueueItem, queue: ListName): string {
  const { texts, count } = speech.value;
  const { findings, flags, verdict } = item;
  if (item.blind) return texts.drawn;
  const again = againSaid(item);
  if (again !== null) return again;
  const { wave } = item;
  if (wave && rankedIn(queue))
    return texts.waves.row(
      count(texts.waves.comments, wave.comments),
      count(texts.waves.authors, wave.authors),
    );
  if (findings[0]) return capital(findings[0].message);
  if (flags.length === 0) return capital(verdict?.reason ?? "");
  const reasons = new Set(flags.map(({ reason }) => texts.reasons[reason]));
  return [count(texts.reports, flags.length), ...reasons].join(" · ");
}

/** « publié par Ada » */
export function goneSaid({ gone }: Pick<Row, "gone">, me: string): string {
  const { texts } = speech.value;
  const decision = gone?.decision;
  if (decision?.to !== "published" && decision?.to !== "rejected") return texts.gone.other;
  return texts.gone[decision.to](decision.by.id === me ? texts.gone.me : decision.by.name);
}
