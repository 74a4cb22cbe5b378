import type { QueueItem } from "#contract";
import type { Happening } from "../desk/apply.js";
import { idOf, type Row } from "../desk/desk.js";
import { capital, speech } from "../texts/speak.js";
import { rowId } from "./row-id.js";

interface CaseRowProps {
  row: Row;
  me: string;
  now: number;
  isSelected: boolean;
  tell: (happening: Happening) => void;
}

/** Enough of a text for the two lines that are seen of it. */
const excerptLength = 240;

/** One waiting comment: who, since when, its first words, and why it waits. */
export function CaseRow({ row, me, now, isSelected, tell }: CaseRowProps) {
  const { texts, moments } = speech.value;
  const { item, gone, skipped, changed } = row;
  const { author, comment, findings, since } = item;
  return (
    <div
      id={rowId(idOf(item))}
      role="option"
      aria-selected={isSelected}
      class={`row${gone ? " gone" : ""}${skipped ? " skipped" : ""}`}
      onClick={() => tell({ type: "select", comment: idOf(item), now: Date.now() })}
      onPointerEnter={({ pointerType }) => {
        if (pointerType === "mouse") tell({ type: "point", comment: idOf(item) });
      }}
    >
      <p class="row-head">
        <strong>{author.name}</strong>
        {skipped && <span class="tag">{texts.skipped}</span>}
        {changed && <span class="tag">{texts.changed}</span>}
        <time dateTime={since}>{moments.span(since, now)}</time>
      </p>
      <p class="excerpt" dir="auto" {...(comment.lang !== null && { lang: comment.lang })}>
        {comment.text.slice(0, excerptLength)}
      </p>
      <p class="row-why">
        {gone ? goneSaid(row, me) : whySaid(item)}
        {!gone && findings.length > 1 && <span class="rest"> +{findings.length - 1}</span>}
      </p>
    </div>
  );
}

/** The first reason why it waits: a filter's, else the readers', else the verdict. */
function whySaid({ findings, flags, verdict }: QueueItem): string {
  const { texts, count } = speech.value;
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
