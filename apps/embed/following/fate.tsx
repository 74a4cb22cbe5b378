import { useLayoutEffect, useRef } from "preact/hooks";
import { useSaid } from "../reading/use-said.js";
import type { Rest } from "../texts/texts.js";
import type { Entry } from "../thread/entry.js";
import { useShown } from "../reading/context.js";
import { dress } from "../reading/styles.js";
import styles from "./fate.css?inline";

interface FateProps {
  entry: Entry;
  /** whether the statement of reasons is open, and how to turn that */
  why?: { open: boolean; turn: () => void };
}

/** What became of a comment, told to its author where they wrote it. */
export function Fate({ entry: { comment, reason, statement, listed }, why }: FateProps) {
  dress(useShown().discussion.root, styles);
  const rest = useSaid("rest");
  const { fate } = rest;
  const { status } = comment;
  const line = useKeptHeight();
  if (status === "deleted") return null;
  return (
    <>
      <p ref={line} class={`fate ${status}`} part="fate">
        {status === "pending" && listed ? fate.revised : fate[status]}{" "}
        {reason && status !== "published" && (
          <span class="reason">{fate.because(reasonSaid(reason, rest))}</span>
        )}
      </p>
      {why && statement && status === "rejected" && (
        <button type="button" class="quiet opener why" aria-expanded={why.open} onClick={why.turn}>
          {fate.why}
        </button>
      )}
    </>
  );
}

/** How tall the line below a comment last was. */
const heights = new WeakMap<Element, number>();

/** Keeps the line of a comment that was decided as tall as it was, so that nothing moves below it, and the focus with the comment. */
function useKeptHeight() {
  const fate = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    const line = fate.current?.parentElement;
    const comment = line?.closest("article");
    if (!line || !comment) return;
    line.style.minBlockSize = `${heights.get(comment) ?? 0}px`;
    return () => {
      heights.set(comment, line.offsetHeight);
      if (line.matches(":focus-within")) comment.focus({ preventScroll: true });
    };
  }, []);
  return fate;
}

/** A reason of the catalogue in the reader's language; any other as it was given. */
export function reasonSaid(reason: string, { report }: Rest): string {
  return Object.entries(report.reasons).find(([known]) => known === reason)?.[1] ?? reason;
}
