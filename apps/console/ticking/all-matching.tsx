import { signal } from "@preact/signals";
import { useEffect, useRef, useState } from "preact/hooks";
import type { CaseAuthor, CaseWave, JobPreview } from "#contract";
import { reasons, titleOf } from "../case/reasons.js";
import { foundWords } from "../comfort/passages.js";
import { Veiled } from "../comfort/veiled.js";
import { sentenceOf } from "../connection/use-sending.js";
import type { Choice } from "../desk/desk.js";
import { saidOf, sought } from "../search/sought.js";
import { speech } from "../texts/speak.js";
import { partSeen } from "../waves/waves.js";
import type { Work } from "../work/work.js";
import type { Selection } from "./jobs.js";

/** What a decision is being made on, all of it; null where none is. */
export const matching = signal<Matching | null>(null);

interface Matching {
  title: string;
  select: Selection;
  /** whether what still comes may be decided on, too */
  isToCome?: boolean;
}

/** All that the search finds by now: what comes in later is not decided on unseen. */
export function allFound(): Matching {
  const select = { to: new Date().toISOString(), ...Object.fromEntries(saidOf(sought.peek())) };
  return { title: speech.peek().texts.ticking.all, select };
}

/** A wave, as far as somebody sees of it: what still comes of it is for whoever sees it whole. */
export function seenOfWave({ waves }: Pick<Work, "waves">, { id: wave }: Pick<CaseWave, "id">): Matching {
  const { decide, decidePart } = speech.peek().texts.waves;
  const isWhole = partSeen(waves, wave) === null;
  return { title: isWhole ? decide : decidePart, select: { wave }, isToCome: isWhole };
}

/** All that somebody has written by now. */
export function allBy({ id: author, name }: Pick<CaseAuthor, "id" | "name">): Matching {
  const title = speech.peek().texts.dossier.decideAll(name);
  return { title, select: { author, to: new Date().toISOString() } };
}

/** For how long what still comes of a wave is decided on, too, in hours. */
const terms = [0, 1, 24, 168] as const;

const decisions = ["reject", "publish"] as const satisfies readonly Choice["decision"][];

/** Decides on all that a search finds, on a wave, or on all that somebody wrote, once it is said how many these are and what they are like. */
export function AllMatching({ work, title, select, isToCome = false }: Matching & { work: Work }) {
  const { texts, count } = speech.value;
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const [decision, decide] = useState<Choice["decision"]>("reject");
  const [reason, choose] = useState("");
  const [hours, last] = useState(24);
  const { preview, refused } = usePreview(work, select, decision);
  const takesTwo = preview?.takesTwo ?? false;
  const close = () => dialog.current?.close();
  const begin = () => {
    const choice = { decision, ...(decision === "reject" && reason !== "" && { reason }) };
    work.jobs.begin(select, choice, isToCome && hours > 0 ? untilIn(hours) : undefined);
    close();
  };
  return (
    <dialog
      ref={dialog}
      class="help matching"
      aria-labelledby="matching-title"
      aria-busy={!preview && refused === null}
      // only what is closed before it goes gives the focus back
      onClose={() => (matching.value = null)}
    >
      <header>
        <h2 id="matching-title">{title}</h2>
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
        {isToCome && <TermField hours={hours} last={last} />}
        <p role="status" class="count">
          {preview
            ? count(texts.ticking.matching[decision], preview.count)
            : (refused ?? texts.ticking.counting)}
        </p>
        {preview && <Sample preview={preview} />}
        {takesTwo && <p class="two">{texts.proposals.two}</p>}
        <button type="submit" class="send" disabled={!preview || preview.count === 0}>
          {takesTwo ? texts.proposals.propose : count(texts.ticking.begin[decision], preview?.count ?? 0)}
        </button>
      </form>
    </dialog>
  );
}

function untilIn(hours: number): string {
  return new Date(Date.now() + hours * 3_600_000).toISOString();
}

/** For how long the same is decided on what still comes. */
function TermField({ hours, last }: { hours: number; last: (hours: number) => void }) {
  const { waves } = speech.value.texts;
  return (
    <label>
      {waves.toCome}
      <select value={hours} onChange={({ currentTarget }) => last(Number(currentTarget.value))}>
        {terms.map((term) => (
          <option key={term} value={term}>
            {waves.terms[term]}
          </option>
        ))}
      </select>
    </label>
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
      {sample.map(({ comment, author, findings }) => (
        <li key={comment.id}>
          <strong>{author.name}</strong> <span class="quiet">{texts.statuses[comment.status]}</span>
          <span class="excerpt" dir="auto" {...(comment.lang !== null && { lang: comment.lang })}>
            <Veiled text={comment.text} words={foundWords({ comment, findings })} />
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
