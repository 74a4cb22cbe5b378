import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { StaffMember } from "#contract";
import { focusOn } from "../account/text-field.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { RankFields, rankIn } from "./rank-fields.js";

interface MemberRowProps {
  work: Work;
  member: StaffMember;
  changed: () => void;
}

/** One of the team, with what an admin may change of them. */
export function MemberRow({ work, member, changed }: MemberRowProps) {
  const { texts, moments } = speech.value;
  const { team } = texts;
  const { user, role, sections, twoFactor, since } = member;
  const [doing, begin] = useState<"changing" | "removing" | "resetting" | null>(null);
  const { busy, refused, send } = useSending();
  const me = work.session.user;
  const path = `/staff/${encodeURIComponent(user.id)}`;
  const isBelow = user.id !== me.id && (me.site === null || role !== "admin");
  const end = () => {
    begin(null);
    changed();
  };
  const change = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const body = rankIn(new FormData(event.currentTarget), me, user.id);
    void send(async () => {
      await work.ask(path, { method: "PUT", body });
      end();
    });
  };
  const remove = () =>
    void send(async () => {
      await work.ask(path, { method: "DELETE" });
      end();
    });
  const resetCodes = () =>
    void send(async () => {
      await work.ask(`${path}/two-factor`, { method: "DELETE" });
      end();
    });
  return (
    <li>
      <p>
        <strong>{user.name}</strong> <span>{team.roles[role]}</span>
      </p>
      <small>
        {[
          sections?.join(", ") ?? team.everywhere,
          since === null ? team.byPublisher : team.since(moments.full(since)),
          twoFactor ? team.withCodes : team.withoutCodes,
        ].join(" · ")}
      </small>
      {isBelow && doing === null && (
        <span class="tools">
          <button type="button" aria-label={team.changeOf(user.name)} onClick={() => begin("changing")}>
            {team.change}
          </button>
          {twoFactor && (
            <button type="button" aria-label={team.resetOf(user.name)} onClick={() => begin("resetting")}>
              {team.reset}
            </button>
          )}
          <button type="button" aria-label={team.removeOf(user.name)} onClick={() => begin("removing")}>
            {team.remove}
          </button>
        </span>
      )}
      {doing === "changing" && (
        <form class="narrow" onSubmit={change} aria-label={team.changeOf(user.name)}>
          <RankFields me={me} of={user.id} rank={member} />
          <span class="tools">
            <button type="submit" class="publish" disabled={busy}>
              {team.save}
            </button>
            <button type="button" onClick={() => begin(null)}>
              {team.cancel}
            </button>
          </span>
        </form>
      )}
      {doing === "removing" && (
        <span class="tools" role="group" aria-label={team.removeOf(user.name)}>
          <button type="button" class="reject" ref={focusOn} disabled={busy} onClick={remove}>
            {team.removeSure(user.name)}
          </button>
          <button type="button" onClick={() => begin(null)}>
            {team.cancel}
          </button>
        </span>
      )}
      {doing === "resetting" && (
        <span class="tools" role="group" aria-label={team.resetOf(user.name)}>
          <button type="button" class="reject" ref={focusOn} disabled={busy} onClick={resetCodes}>
            {team.resetSure(user.name)}
          </button>
          <button type="button" onClick={() => begin(null)}>
            {team.cancel}
          </button>
        </span>
      )}
      <p class="refused" role="alert">
        {refused}
      </p>
    </li>
  );
}
