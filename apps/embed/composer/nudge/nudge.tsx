import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { useSaid } from "../../reading/use-said.js";
import { markedLines } from "./marked-lines.js";
import type { Nudge } from "./use-check.js";

interface NudgeProps {
  nudge: Nudge;
  change: () => void;
  send: () => void;
}

/** The kind word, the words in question, and the choice. The one that loses nothing is the nearest. */
export function NudgePanel({ nudge, change, send }: NudgeProps) {
  const said = useSaid("composing").nudge;
  const title = useId();
  const panel = useRef<HTMLElement>(null);
  const nearest = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    nearest.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section ref={panel} class="aside" part="nudge" role="group" aria-labelledby={title}>
      <p id={title}>{nudge.message}</p>
      <Excerpt body={nudge.body} spans={nudge.spans} />
      <span class="buttons">
        <button type="button" class="button" onClick={send}>
          {said.send}
        </button>
        <button ref={nearest} type="button" class="button primary" onClick={change}>
          <span>{said.change}</span>
        </button>
      </span>
    </section>
  );
}

/** The lines of the text that have marked words. */
export function Excerpt({ body, spans }: Pick<Nudge, "body" | "spans">) {
  const { marked } = useSaid("composing").nudge;
  const lines = markedLines(body, spans);
  if (lines.length === 0) return null;
  return (
    <p class="excerpt" role="group" aria-label={marked}>
      {lines.map((stretches, line) => (
        <span key={line}>
          {stretches.map(({ text, marked }, at) => (marked ? <mark key={at}>{text}</mark> : text))}
        </span>
      ))}
    </p>
  );
}
