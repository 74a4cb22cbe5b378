import { useId, useRef, useState } from "preact/hooks";
import type { Proposal } from "#contract";
import { useFocusInside } from "../case/focus-inside.js";
import { SentForm } from "../case/sent-form.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import { type ProposalTexts, proposalTexts } from "../texts/proposals.js";
import type { Work } from "../work/work.js";
import { useKeys } from "./use-keys.js";

type State = keyof ProposalTexts["done"];

interface ChoicesProps {
  work: Work;
  one: Proposal;
  closed: (state: State) => void;
}

/** Confirms or declines what a colleague proposes; one's own can only be taken back. */
export function Choices({ work, one, closed }: ChoicesProps) {
  const isMine = one.by.id === work.session.user.id;
  const { busy, refused, send } = useSending();
  const end = (state: State, run: () => Promise<void>) =>
    void send(async () => {
      await run();
      closed(state);
    });
  return (
    <div class="choices">
      {isMine ? (
        <Mine busy={busy} withdraw={() => end("withdrawn", () => work.proposals.withdraw(one.id))} />
      ) : (
        <Others
          busy={busy}
          confirm={() => end("confirmed", () => work.proposals.confirm(one.id))}
          decline={(note) => end("declined", () => work.proposals.decline(one.id, note))}
        />
      )}
      {refused !== null && (
        <p class="refused" role="alert">
          {refused}
        </p>
      )}
    </div>
  );
}

function Mine({ busy, withdraw }: { busy: boolean; withdraw: () => void }) {
  const said = proposalTexts[speech.value.lang];
  useKeys({ w: withdraw });
  return (
    <>
      <p>{said.waits}</p>
      <button type="button" disabled={busy} onClick={withdraw}>
        {said.withdraw} <kbd>W</kbd>
      </button>
    </>
  );
}

interface OthersProps {
  busy: boolean;
  confirm: () => void;
  decline: (note: string) => void;
}

function Others({ busy, confirm, decline }: OthersProps) {
  const said = proposalTexts[speech.value.lang];
  const [declining, begin] = useState(false);
  useKeys({ c: confirm, d: () => begin(true) });
  if (declining) return <WhyNot decline={decline} cancel={() => begin(false)} />;
  return (
    <>
      <button type="button" class="publish" disabled={busy} onClick={confirm}>
        {said.confirm} <kbd>C</kbd>
      </button>
      <button type="button" class="reject" disabled={busy} onClick={() => begin(true)}>
        {said.decline} <kbd>D</kbd>
      </button>
    </>
  );
}

/** Whoever declines says why. */
function WhyNot({ decline, cancel }: { decline: (note: string) => void; cancel: () => void }) {
  const { texts, lang } = speech.value;
  const said = proposalTexts[lang];
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const [missing, miss] = useState("");
  const id = useId();
  useFocusInside(form, "textarea");
  const submit = () => {
    const note = field.current?.value.trim() ?? "";
    if (note === "") miss(said.declineWhy);
    else decline(note);
  };
  return (
    <SentForm
      form={form}
      class="declining"
      label={said.declineSend}
      hint={{ id: `${id}-hint`, text: "", wrong: missing }}
      send={{ label: said.declineSend, run: submit }}
      cancel={{ label: texts.answer.cancel, run: cancel }}
    >
      <label for={id}>{said.declineWhy}</label>
      <textarea ref={field} id={id} rows={2} maxLength={2000} aria-describedby={`${id}-hint`} />
    </SentForm>
  );
}
