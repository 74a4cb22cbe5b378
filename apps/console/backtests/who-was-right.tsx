import { useState } from "preact/hooks";
import type { Judgement } from "#contract";
import { useSending } from "../connection/use-sending.js";
import { backtestTexts } from "../texts/backtests.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

interface WhoWasRightProps {
  work: Work;
  /** of the API, where judgements of this list are kept */
  path: string;
  comment: string;
  name: string;
  judgement: Judgement | null;
}

const choices = ["publish", "reject"] as const;

/** Says by one press what would have been right for a comment; the learner hears of it. */
export function WhoWasRight({ work, path, comment, name, judgement }: WhoWasRightProps) {
  const said = backtestTexts[speech.value.lang].right;
  const { busy, refused, send } = useSending();
  const [right, keep] = useState(judgement?.right ?? null);
  const judge = (choice: Judgement["right"]) =>
    void send(async () => {
      if (right === choice) {
        await work.ask(`${path}/${encodeURIComponent(comment)}`, { method: "DELETE" });
        keep(null);
      } else {
        await work.ask(path, { method: "POST", body: { comment, right: choice } });
        keep(choice);
      }
    });
  return (
    <div class="right" role="group" aria-label={said.of(name)}>
      <span>{said.title}</span>
      {choices.map((choice) => (
        <button
          type="button"
          key={choice}
          aria-pressed={right === choice}
          disabled={busy}
          onClick={() => judge(choice)}
        >
          {said.choices[choice]}
        </button>
      ))}
      <span class="refused" role="alert">
        {refused}
      </span>
    </div>
  );
}
