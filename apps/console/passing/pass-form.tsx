import { useId, useRef, useState } from "preact/hooks";
import type { Colleagues, NewReferral } from "#contract";
import { useFocusInside } from "../case/focus-inside.js";
import { SentForm } from "../case/sent-form.js";
import { useAsked } from "../connection/use-asked.js";
import { sentenceOf } from "../connection/use-sending.js";
import { ownWords, speech } from "../texts/speak.js";
import { passingOn } from "../work/view.js";
import type { Work } from "../work/work.js";

/** Passes the case in front on: to whoever comes next, to a desk, or to a colleague, with a note. */
export function PassForm({ work, comment }: { work: Work; comment: string }) {
  const { texts } = speech.value;
  const { passing } = texts;
  const form = useRef<HTMLFormElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const [to, choose] = useState("anyone");
  const [wrong, fail] = useState("");
  const id = useId();
  const about = `pass ${comment}`;
  const close = () => (passingOn.value = null);
  useFocusInside(form, "select");
  const submit = async () => {
    try {
      await work.passing.pass(comment, { to: refereeIn(to), note: note.current?.value ?? "" });
      work.drafts.forget(about);
      close();
    } catch (error) {
      fail(sentenceOf(error));
    }
  };
  return (
    <SentForm
      form={form}
      class="answer passing-form"
      label={passing.title}
      hint={{ id: `${id}-hint`, text: to === "anyone" ? passing.hintAnyone : passing.hint, wrong }}
      send={{ label: passing.send, run: () => void submit() }}
      cancel={{ label: texts.acts.close, run: close }}
      leave={close}
    >
      <label for={id}>{passing.to}</label>
      <Whom work={work} id={id} to={to} choose={choose} />
      <label for={`${id}-note`}>{passing.note}</label>
      <textarea
        ref={note}
        id={`${id}-note`}
        rows={3}
        maxLength={2000}
        aria-describedby={`${id}-hint`}
        defaultValue={work.drafts.read(about) ?? ""}
        onInput={({ currentTarget }) => work.drafts.write(about, currentTarget.value)}
      />
    </SentForm>
  );
}

interface WhomProps {
  work: Work;
  id: string;
  to: string;
  choose: (to: string) => void;
}

function Whom({ work, id, to, choose }: WhomProps) {
  const { passing } = speech.value.texts;
  const { found } = useAsked<Colleagues>(work.ask, "/moderation/colleagues");
  return (
    <select id={id} value={to} onChange={({ currentTarget }) => choose(currentTarget.value)}>
      <option value="anyone">{passing.anyone}</option>
      {found && found.desks.length > 0 && (
        <optgroup label={passing.desks}>
          {found.desks.map((desk) => (
            <option key={desk.id} value={`desk ${desk.id}`}>
              {ownWords(desk.names)}
            </option>
          ))}
        </optgroup>
      )}
      {found && found.people.length > 0 && (
        <optgroup label={passing.people}>
          {found.people.map((one) => (
            <option key={one.id} value={`person ${one.id}`}>
              {one.name}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  );
}

function refereeIn(value: string): NewReferral["to"] {
  const [kind, id = ""] = value.split(" ");
  return kind === "person" || kind === "desk" ? { kind, id } : { kind: "anyone" };
}
