import type { QueueItem, Referral } from "#contract";
import { useSending } from "../connection/use-sending.js";
import { idOf } from "../desk/desk.js";
import { isReferredTo } from "#contract/referred-to.js";
import { speech } from "../texts/speak.js";
import { passingOn } from "../work/view.js";
import type { Work } from "../work/work.js";
import { sentenceOn } from "./said.js";

/** Above all else on a case: who has passed it on to whom, with their note, and how it is given back. */
export function PassedOn({ work, item }: { work: Work; item: QueueItem }) {
  const { texts, moments } = speech.value;
  const { busy, refused, send } = useSending();
  const { referrals, me } = work.desk.value;
  const referral = referrals[idOf(item)];
  if (!referral) return null;
  return (
    <section class="two passed-on" aria-label={texts.passing.title}>
      <p>
        <strong>{sentenceOn(referral, me)}</strong>{" "}
        <time class="quiet" dateTime={referral.at}>
          {moments.full(referral.at)}
        </time>
      </p>
      {referral.note !== null && (
        <p class="typed" dir="auto">
          {referral.note}
        </p>
      )}
      {mayEnd(referral, work) && (
        <button
          type="button"
          class="plain flush"
          disabled={busy}
          onClick={() => void send(() => work.passing.giveBack(referral.comment))}
        >
          {referral.by.id === me ? texts.passing.takeBack : texts.passing.giveBack}
        </button>
      )}
      {refused !== null && <p role="alert">{refused}</p>}
    </section>
  );
}

function mayEnd(referral: Referral, { session }: Work): boolean {
  const { id, role } = session.user;
  return referral.by.id === id || isReferredTo(referral, id) || role !== "moderator";
}

/** Opens the form by which a case is passed on. */
export function PassButton({ work }: { work: Work }) {
  const { selected } = work.desk.value;
  const isOpen = passingOn.value !== null && passingOn.value === selected;
  return (
    <button
      type="button"
      class="plain"
      aria-expanded={isOpen}
      onClick={() => (passingOn.value = isOpen ? null : selected)}
    >
      {speech.value.texts.passing.act} <kbd>C</kbd>
    </button>
  );
}
