import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { MadeInvitation, NewInvitation } from "#contract";
import { linkWith } from "../account/code-link.js";
import { said, TextField } from "../account/text-field.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { RankFields, rankIn } from "./rank-fields.js";

/** Invites somebody who has no account. The link is shown this once. */
export function InviteForm({ work, done }: { work: Work; done: () => void }) {
  const { texts, moments } = speech.value;
  const { team } = texts;
  const { busy, refused, send } = useSending();
  const [made, keep] = useState<MadeInvitation | null>(null);
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = event.currentTarget;
    const form = new FormData(written);
    const rank = rankIn(form, work.session.user, "invite");
    const body = { for: said(form, "for"), ...rank } satisfies NewInvitation;
    void send(async () => {
      keep(await work.ask<MadeInvitation>("/invitations", { method: "POST", body }));
      written.reset();
      done();
    });
  };
  return (
    <form class="narrow" onSubmit={submit} aria-labelledby="invite-title">
      <h3 id="invite-title">{team.invite}</h3>
      <TextField name="for" label={team.for} hint={team.forHint} />
      <RankFields me={work.session.user} of="invite" />
      <p class="refused" role="alert">
        {refused}
      </p>
      <button type="submit" class="publish" disabled={busy}>
        {team.inviteSubmit}
      </button>
      {made && (
        <div class="told" role="status">
          <p>{team.link(made.for, moments.full(made.until))}</p>
          <code>{linkWith(made.code, "invitation", work.session.site)}</code>
        </div>
      )}
    </form>
  );
}
