import { useState } from "preact/hooks";
import type { Invitation, Invitations, Staff } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { AddForm } from "./add-form.js";
import { Beside } from "./beside.js";
import { InviteForm } from "./invite-form.js";
import { MemberRow } from "./member-row.js";

/** Who is staff of the site, and who is invited to be. */
export function TeamView({ work }: { work: Work }) {
  const { team } = speech.value.texts;
  const staff = useAsked<Staff>(work.ask, "/staff");
  const invited = useAsked<Invitations>(work.ask, "/invitations");
  const [said, say] = useState("");
  return (
    <Beside title={team.title} refusal={staff.refusal} busy={!staff.found && !staff.refusal}>
      <p class="unseen" role="status">
        {said}
      </p>
      {staff.found && (
        <ul class="members" aria-label={team.title}>
          {staff.found.items.map((member) => (
            <MemberRow key={member.user.id} work={work} member={member} changed={staff.again} />
          ))}
          {staff.found.items.length === 0 && <li>{team.none}</li>}
        </ul>
      )}
      {staff.found && (
        <div class="forms">
          <AddForm
            work={work}
            done={({ user, role }) => {
              say(team.added(user.name, team.roles[role]));
              staff.again();
            }}
          />
          <InviteForm work={work} done={invited.again} />
        </div>
      )}
      {invited.found && invited.found.items.length > 0 && (
        <section>
          <h3>{team.invited.waiting}</h3>
          <ul class="members">
            {invited.found.items.map((one) => (
              <InvitationRow key={one.id} work={work} invitation={one} changed={invited.again} />
            ))}
          </ul>
        </section>
      )}
    </Beside>
  );
}

interface InvitationRowProps {
  work: Work;
  invitation: Invitation;
  changed: () => void;
}

function InvitationRow({ work, invitation, changed }: InvitationRowProps) {
  const { texts, moments } = speech.value;
  const { team } = texts;
  const { busy, refused, send } = useSending();
  const { id, for: whom, role, sections, until } = invitation;
  const withdraw = () =>
    void send(async () => {
      await work.ask(`/invitations/${encodeURIComponent(id)}`, { method: "DELETE" });
      changed();
    });
  return (
    <li>
      <p>
        <strong>{whom}</strong> <span>{team.roles[role]}</span>
      </p>
      <small>{[sections?.join(", ") ?? team.everywhere, team.until(moments.full(until))].join(" · ")}</small>
      <span class="tools">
        <button type="button" disabled={busy} aria-label={team.withdrawOf(whom)} onClick={withdraw}>
          {team.withdraw}
        </button>
      </span>
      <p class="refused" role="alert">
        {refused}
      </p>
    </li>
  );
}
