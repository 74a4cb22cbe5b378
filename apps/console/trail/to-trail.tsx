import type { Role } from "#contract";
import { speech } from "../texts/speak.js";
import { goTo } from "../work/view.js";
import type { Work } from "../work/work.js";

/** Who may see what was done on the site. */
const operates: ReadonlySet<Role> = new Set<Role>(["operator", "admin"]);

export function maySeeTrail({ session }: Pick<Work, "session">): boolean {
  return operates.has(session.user.role);
}

interface ToTrailProps {
  work: Work;
  /** id of a comment or of a person */
  about: string;
  followed?: () => void;
}

/** Leads those who may see it to all that was done about something. */
export function ToTrail({ work, about, followed }: ToTrailProps) {
  if (!maySeeTrail(work)) return null;
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
