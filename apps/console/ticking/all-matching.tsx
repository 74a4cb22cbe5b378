import { signal } from "@preact/signals";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { JobPreview } from "#contract";
import { reasons, titleOf } from "../case/reasons.js";
import { sentenceOf } from "../connection/use-sending.js";
import type { Choice } from "../desk/desk.js";
import { saidOf, sought } from "../search/sought.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import type { Selection } from "./jobs.js";

/** Whether a decision is being made on all that match. */
export const matching = signal(false);

const decisions = ["reject", "publish"] as const satisfies readonly Choice["decision"][];

/** Decides on all that a search finds, once it is said how many these are and what they are like. */
export function AllMatching({ work }: { work: Work }) {
  const { texts, count } = speech.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [decision, decide] = useState<Choice["decision"]>("reject");
  const [reason, choose] = useState("");
  // what comes in from now on is not decided on unseen
  const select = useMemo(
    () => ({ to: new Date().toISOString(), ...Object.fromEntries(saidOf(sought.peek())) }),
    [],
  );
  const { preview, refused } = usePreview(work, select, decision);
  const close = () => dialog.current?.close();
  const begin = () => {
    void work.jobs.begin(select, { decision, ...(decision === "reject" && reason !== "" && { reason }) });
    close();
  };
  return (
    <dialog
      ref={dialog}
      class="help matching"
      aria-labelledby="matching-title"
      aria-busy={!preview && refused === null}
      // only what is closed before it goes gives the focus back
      onClose={() => (matching.value = false)}
    >
      <header>
        <h2 id="matching-title">{texts.ticking.all}</h2>
        <button type="button" class="plain" onClick={close}>
          {texts.acts.close} <kbd>Esc</kbd>
        </button>
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (preview && preview.count > 0) begin();
        }}
      >
        <fieldset class="segments">
          <legend class="unseen">{texts.ticking.decision}</legend>
          {decisions.map((one) => (
            <button type="button" key={one} aria-pressed={decision === one} onClick={() => decide(one)}>
              {texts.acts[one]}
            </button>
          ))}
        </fieldset>
        {decision === "reject" && <ReasonField reason={reason} choose={choose} />}
        <p role="status" class="count">
          {preview
            ? count(texts.ticking.matching[decision], preview.count)
            : (refused ?? texts.ticking.counting)}
        </p>
        {preview && <Sample preview={preview} />}
        <button type="submit" class="send" disabled={!preview || preview.count === 0}>
          {count(texts.ticking.begin[decision], preview?.count ?? 0)}
        </button>
      </form>
    </dialog>
  );
}

function ReasonField({ reason, choose }: { reason: string; choose: (reason: string) => void }) {
  const { texts } = speech.value;
  return (
    <label>
      {texts.ticking.reason}
      <select value={reason} onChange={({ currentTarget }) => choose(currentTarget.value)}>
        <option value="">{texts.withoutReason}</option>
        {reasons.value.map((one) => (
          <option key={one.id} value={one.id}>
            {titleOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Some of them, the newest first. */
function Sample({ preview: { sample } }: { preview: JobPreview }) {
  const { texts } = speech.value;
  return (
    <ul class="sample">
      {sample.map(({ comment, author }) => (
        <li key={comment.id}>
          <strong>{author.name}</strong> <span class="quiet">{texts.statuses[comment.status]}</span>
          <span class="excerpt" dir="auto" {...(comment.lang !== null && { lang: comment.lang })}>
            {comment.text}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Asks again whenever another decision is to be made: what is so already need not be. */
function usePreview(work: Work, select: Selection, decision: Choice["decision"]) {
  const [preview, keep] = useState<JobPreview | null>(null);
  const [refused, refuse] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    keep(null);
    refuse(null);
    work.jobs
      .preview(select, { decision })
      .then((found) => {
        if (current) keep(found);
      })
      .catch((error: unknown) => {
        if (current) refuse(sentenceOf(error));
      });
    return () => {
      current = false;
    };
  }, [decision]);
  return { preview, refused };
}
