import type { ComponentChildren } from "preact";
import type { Refusal } from "../connection/refusal.js";
import { sentenceFor, speech } from "../texts/speak.js";
import { page } from "../work/view.js";

interface BesideProps {
  title: string;
  refusal: Refusal | null;
  busy: boolean;
  children: ComponentChildren;
}

/** A page beside the desk: its title, the way back, and what it has. */
export function Beside({ title, refusal, busy, children }: BesideProps) {
  const { texts } = speech.value;
  return (
    <div class="insights team" aria-busy={busy}>
      <header>
        <h2>{title}</h2>
        <span class="tools">
          <button type="button" class="plain" onClick={() => (page.value = "desk")}>
            {texts.acts.close} <kbd>Esc</kbd>
          </button>
        </span>
      </header>
      <div class="figures-body" tabIndex={0} role="region" aria-label={title}>
        {refusal && (
          <p role="alert">
            {sentenceFor(texts, refusal.named, refusal.problem?.title ?? texts.problems.unreachable)}
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
