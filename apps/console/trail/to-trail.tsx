import { mayOperate } from "../account/session.js";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";

interface ToTrailProps {
  work: Work;
  /** id of a comment or of a person */
  about: string;
  followed?: () => void;
}

/** Leads those who may see it to all that was done about something. */
export function ToTrail({ work, about, followed }: ToTrailProps) {
  if (!mayOperate(work.session)) return null;
  return (
    <button
      type="button"
      class="plain to-trail"
      onClick={() => {
        followed?.();
        goTo("trail", about);
      }}
    >
      {speech.value.texts.inTrail}
    </button>
  );
}
