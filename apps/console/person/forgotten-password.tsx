import { useState } from "preact/hooks";
import type { User } from "#contract";
import { LetReset } from "../team/let-reset.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { useWayBack } from "./use-way-back.js";

/** How an admin lets a reader back in who has forgotten their password. */
export function ForgottenPassword({ work, user }: { work: Work; user: Pick<User, "id" | "name"> }) {
  const { newPassword } = speech.value.texts;
  const [asking, ask] = useState(false);
  const opener = useWayBack(asking);
  return (
    <section class="forgotten">
      {asking ? (
        <LetReset work={work} user={user} close={() => ask(false)} />
      ) : (
        <button ref={opener} type="button" onClick={() => ask(true)}>
          {newPassword.title}
        </button>
      )}
    </section>
  );
}
