import { useState } from "preact/hooks";
import type { MadePasswordReset, User } from "#contract";
import { linkWith } from "../account/code-link.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { Sure } from "./sure.js";

interface LetResetProps {
  work: Work;
  user: Pick<User, "id" | "name">;
  close: () => void;
}

/** Makes a link by which somebody chooses a new password who has forgotten theirs. It is shown this once. */
export function LetReset({ work, user, close }: LetResetProps) {
  const { texts, moments } = speech.value;
  const { team, newPassword } = texts;
  const { busy, refused, send } = useSending();
  const [made, keep] = useState<MadePasswordReset | null>(null);
  const path = `/staff/${encodeURIComponent(user.id)}/password-reset`;
  const make = () => void send(async () => keep(await work.ask<MadePasswordReset>(path, { method: "POST" })));
  return (
    <div class="let-reset">
      {!made && (
        <Sure of={newPassword.of(user.name)} busy={busy} yes={make} no={close}>
          {newPassword.sure(user.name)}
        </Sure>
      )}
      <p class="refused" role="alert">
        {refused}
      </p>
      <div role="status">
        {made && (
          <div class="told">
            <p>{team.link(user.name, moments.full(made.until))}</p>
            <code>{linkWith(made.code, "password-reset", work.session.site)}</code>
          </div>
        )}
      </div>
      {made && (
        <button type="button" onClick={close}>
          {texts.acts.close}
        </button>
      )}
    </div>
  );
}
