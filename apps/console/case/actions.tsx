import type { QueueItem } from "#contract";
import { undoable } from "../desk/acting.js";
import { notHeardBecause } from "../desk/appeals.js";
import { caseFor, type Entry, idOf, isAppeal, readWith } from "../desk/desk.js";
import { quoted } from "../masking/quoted.js";
import { PassForm } from "../passing/pass-form.js";
import { speech } from "../texts/speak.js";
import { tickedIn } from "../ticking/ticked.js";
import { later } from "../work/later.js";
import { choosing, masking, passingOn, sanctioning } from "../work/view.js";
import type { Work } from "../work/work.js";
import { AskedAnswer } from "./asked-answer.js";
import { SanctionForm } from "./sanction-form.js";
import { Reasons } from "./reason-list.js";

const QuotedForm = later(async () => (await import("../masking/quoted-form.js")).QuotedForm);
const MaskForm = later(async () => (await import("../masking/mask-form.js")).MaskForm);

interface ActionsProps {
  work: Work;
  item: Entry;
  banner: string | null;
}

/** The decision, at the foot of the case: each button with its key, and above them what makes the case another than it was. */
export function Actions({ work, item, banner }: ActionsProps) {
  const { texts, count } = speech.value;
  const { acts } = texts;
  const ticked = tickedIn(work.desk.value).length;
  const last = undoable(work.desk.value, work.clock.value);
  const read = readWith(work.desk.value, item);
  return (
    <footer class="actions">
      {banner !== null && <p class="banner">{banner}</p>}
      {ticked > 0 && <p class="banner">{count(texts.ticking.hint, ticked)}</p>}
      {choosing.value && ticked === 0 && <Reasons work={work} />}
      <AskedAnswer work={work} item={item} />
      <Sanctioning work={work} item={item} />
      {read && <Masking work={work} item={read} />}
      {passingOn.value === idOf(item) && (
        <div class="panel">
          <PassForm key={idOf(item)} work={work} comment={idOf(item)} />
        </div>
      )}
      <button type="button" class="plain undo" disabled={!last} onClick={work.undo}>
        {acts.undo} <kbd>U</kbd>
      </button>
      <button type="button" class="plain" onClick={() => work.tell({ type: "skip", now: Date.now() })}>
        {acts.skip} <kbd>S</kbd>
      </button>
      {ticked === 0 && <Deciding work={work} item={item} />}
    </footer>
  );
}

/** Personal data is masked in what is read, and then where others quote it. */
function Masking({ work, item }: { work: Work; item: QueueItem }) {
  const id = idOf(item);
  return (
    <>
      {masking.value === id && (
        <div class="panel">
          <MaskForm key={`${id} ${item.comment.masked?.id}`} work={work} item={item} />
        </div>
      )}
      {quoted.value?.of === id && (
        <div class="panel">
          <QuotedForm key={id} work={work} quotations={quoted.value.quotations} />
        </div>
      )}
    </>
  );
}

/** On whose author a sanction is written: of an appeal, whoever wrote what is read with it. */
function Sanctioning({ work, item }: { work: Work; item: Entry }) {
  const known = caseFor(work.desk.value, item);
  if (!known || sanctioning.value !== idOf(item) || known.author.id === work.session.user.id) return null;
  return (
    <div class="panel">
      <SanctionForm work={work} item={known} close={() => (sanctioning.value = null)} />
    </div>
  );
}

function Deciding({ work, item }: { work: Work; item: Entry }) {
  const { acts, appeals } = speech.value.texts;
  if (isAppeal(item))
    return notHeardBecause(item.appeal, work.session.user.id) ? null : (
      <>
        <button type="button" class="reject" onClick={() => work.decide({ decision: "reject" })}>
          {appeals.acts.reject} <kbd>R</kbd>
        </button>
        <button type="button" class="publish" onClick={() => work.decide({ decision: "publish" })}>
          {appeals.acts.publish} <kbd>P</kbd>
        </button>
      </>
    );
  if (item.comment.status === "deleted") return null;
  const isOut = item.comment.status === "published";
  return (
    <>
      <button
        type="button"
        class="reject"
        aria-expanded={choosing.value}
        onClick={() => (choosing.value = !choosing.value)}
      >
        {isOut ? acts.remove : acts.reject} <kbd>R</kbd>
      </button>
      <button type="button" class="publish" onClick={() => work.decide({ decision: "publish" })}>
        {isOut ? acts.keep : acts.publish} <kbd>P</kbd>
      </button>
    </>
  );
}
