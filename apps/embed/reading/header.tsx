import { useComputed, useSignal } from "@preact/signals";
import type { StorySummary } from "#contract";
import { draftKey, isDraft } from "../composer/outgoing.js";
import { kept } from "../connection/stored.js";
import type { Moments } from "../texts/moments.js";
import type { Texts } from "../texts/texts.js";
import { type Gate, gateOf } from "../thread/gate.js";
import { useShown } from "./context.js";
import { isSort } from "./listing.js";
import { now } from "./now.js";
import { Order } from "./order.js";

/** How many comments, who I am, where one writes, and in which order one reads what is there. */
export function Header({ bare }: { bare: boolean }) {
  const { discussion, speech, parts } = useShown();
  const { SignIn } = parts;
  const count = useComputed(() => discussion.thread.value?.count ?? 0).value;
  const signingIn = useSignal(false);
  const { ended } = discussion.setting.account;
  return (
    <header class="top">
      <div class="title">
        <h2 part="title">{speech.count(speech.texts.comments, count)}</h2>
        <Reader signIn={() => (signingIn.value = !signingIn.value)} signingIn={signingIn.value} />
      </div>
      {(signingIn.value || ended.value === "erased") && (
        <SignIn
          close={() => {
            signingIn.value = false;
            ended.value = null;
          }}
        />
      )}
      <Write />
      {/* the first comment is counted before it is shown, and would push what one reads */}
      {!(bare && isSort(discussion.listing.value)) && <Order />}
    </header>
  );
}

function Reader({ signIn, signingIn }: { signIn: () => void; signingIn: boolean }) {
  const { discussion, speech, parts } = useShown();
  const { Me } = parts;
  if (!discussion.setting.account.session.value)
    return (
      <button type="button" class="quiet opener" aria-expanded={signingIn} onClick={signIn}>
        {speech.texts.signIn}
      </button>
    );
  return <Me />;
}

/** Where one writes, or why one can't. */
function Write() {
  const { discussion } = useShown();
  const gate = useComputed(() => {
    const story = discussion.thread.value?.story;
    return story ? gateOf(story, now.value) : null;
  }).value;
  return (
    <>
      {gate === null && <Field />}
      <Gated gate={gate} />
    </>
  );
}

/** Why nobody writes, or until when one can ask. */
function Gated({ gate }: { gate: Gate }) {
  const { discussion, speech, moments } = useShown();
  const { texts } = speech;
  const story = discussion.thread.value?.story;
  if (!story || (gate === null && (story.mode !== "questions" || story.closesAt === null))) return null;
  return <p class="closed note">{saidOf(gate, story, texts, moments)}</p>;
}

function saidOf(
  gate: Gate,
  { opensAt, closesAt }: Pick<StorySummary, "opensAt" | "closesAt">,
  { closed, readOnly, asking }: Texts,
  { full }: Moments,
): string {
  if (gate === "closed") return closed;
  if (gate === "readOnly") return readOnly;
  if (gate === "over") return asking.over;
  return gate === "soon" ? asking.from(full(opensAt ?? "")) : asking.until(full(closesAt ?? ""));
}

/** A field that looks like one and weighs nothing, until somebody wants to write. */
function Field() {
  const { discussion, speech, parts } = useShown();
  const { Composer } = parts;
  const { write, draft: begun, asking } = speech.texts;
  const questions = useComputed(() => discussion.thread.value?.story.mode === "questions").value;
  if (discussion.writing.value === "top") return <Composer place="top" />;
  const draft = kept(draftKey(discussion.setting, "top"), isDraft);
  return (
    <button
      type="button"
      class="field closed-field"
      part="field"
      onClick={() => (discussion.writing.value = "top")}
    >
      {draft ? (
        <>
          <span class="mark">{begun}</span>{" "}
          <span class="begun" dir="auto">
            {draft.slice(0, 200)}
          </span>
        </>
      ) : questions ? (
        asking.field
      ) : (
        write
      )}
    </button>
  );
}
