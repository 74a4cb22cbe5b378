import { useEffect, useId, useRef, useState } from "preact/hooks";
import type { Handover } from "#contract";
import { asRefusal, type Refusal } from "../connection/refusal.js";
import { useSending } from "../connection/use-sending.js";
import { Beside } from "../team/beside.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";

/** What one shift leaves to the next, and what has been seen to. */
export function HandoversView({ work }: { work: Work }) {
  const { texts } = speech.value;
  const [refusal, refuse] = useState<Refusal | null>(null);
  const all = work.handovers.all.value;
  useEffect(() => {
    work.handovers.load().catch((error: unknown) => refuse(asRefusal(error)));
  }, [work]);
  return (
    <Beside title={texts.handovers.title} refusal={refusal} busy={all === null && refusal === null}>
      <LeaveForm work={work} />
      {all?.length === 0 && <p class="quiet">{texts.handovers.none}</p>}
      <ul class="handovers">
        {all?.map((one) => (
          <Left key={one.id} one={one} work={work} />
        ))}
      </ul>
    </Beside>
  );
}

/** What the draft is kept under. */
const about = "handover";

function LeaveForm({ work: { drafts, handovers } }: { work: Work }) {
  const { texts } = speech.value;
  const field = useRef<HTMLTextAreaElement>(null);
  const { busy, refused, send } = useSending();
  const id = useId();
  const leave = async () => {
    const written = field.current;
    const text = written?.value.trim() ?? "";
    if (!written || text === "") return written?.focus();
    await handovers.leave(text);
    drafts.forget(about);
    written.value = "";
  };
  return (
    <form
      class="leaving"
      onSubmit={(event) => {
        event.preventDefault();
        void send(async () => leave());
      }}
      onKeyDown={({ key, ctrlKey, metaKey, currentTarget }) => {
        if (key === "Enter" && (ctrlKey || metaKey)) currentTarget.requestSubmit();
      }}
    >
      <label for={id}>{texts.handovers.act}</label>
      <textarea
        ref={field}
        id={id}
        rows={3}
        maxLength={2000}
        aria-describedby={`${id}-hint`}
        defaultValue={drafts.read(about) ?? ""}
        onInput={({ currentTarget }) => drafts.write(about, currentTarget.value)}
      />
      <p id={`${id}-hint`} class="quiet">
        {texts.handovers.hint}
      </p>
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
      <button type="submit" disabled={busy}>
        {texts.handovers.send}
      </button>
    </form>
  );
}

function Left({ one: { id, at, by, text, done }, work }: { one: Handover; work: Work }) {
  const { texts, moments } = speech.value;
  const { busy, refused, send } = useSending();
  return (
    <li class={done ? "done" : undefined}>
      <p class="typed" dir="auto">
        {text}
      </p>
      <p class="quiet">
        {by.name}, <time dateTime={at}>{moments.full(at)}</time>
        {done && ` · ${texts.handovers.doneBy(done.by.name)}`}
      </p>
      {!done && (
        <button
          type="button"
          disabled={busy}
          aria-label={texts.handovers.settleOf(text.slice(0, 60))}
          onClick={() => void send(() => work.handovers.settle(id))}
        >
          {texts.handovers.settle}
        </button>
      )}
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
    </li>
  );
}
