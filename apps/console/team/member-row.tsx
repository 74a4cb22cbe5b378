import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { StaffMember } from "#contract";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { LetReset } from "./let-reset.js";
import { RankFields, rankIn } from "./rank-fields.js";
import { Sure } from "./sure.js";

interface MemberRowProps {
  work: Work;
  member: StaffMember;
  changed: () => void;
}

type Doing = "changing" | "removing" | "resetting" | "signing-out" | "new-password";

/** One of the team, with what an admin may change of them. */
export function MemberRow({ work, member, changed }: MemberRowProps) {
  const { texts, moments } = speech.value;
  const { team } = texts;
  const { user, role, sections, twoFactor, since } = member;
  const [doing, begin] = useState<Doing | null>(null);
  const [told, tell] = useState("");
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
  const signOut = () =>
    void send(async () => {
      await work.ask(`${path}/sign-ins`, { method: "DELETE" });
      tell(team.signedOut(user.name));
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
      <small role="status">{told}</small>
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
          <button type="button" aria-label={team.signOutOf(user.name)} onClick={() => begin("signing-out")}>
            {team.signOut}
          </button>
          {since !== null && (
            <button
              type="button"
              aria-label={texts.newPassword.of(user.name)}
              onClick={() => begin("new-password")}
            >
              {texts.newPassword.title}
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
        <Sure of={team.removeOf(user.name)} busy={busy} yes={remove} no={() => begin(null)}>
          {team.removeSure(user.name)}
        </Sure>
      )}
      {doing === "resetting" && (
        <Sure of={team.resetOf(user.name)} busy={busy} yes={resetCodes} no={() => begin(null)}>
          {team.resetSure(user.name)}
        </Sure>
      )}
      {doing === "signing-out" && (
        <Sure of={team.signOutOf(user.name)} busy={busy} yes={signOut} no={() => begin(null)}>
          {team.signOutSure(user.name)}
        </Sure>
      )}
      {doing === "new-password" && <LetReset work={work} user={user} close={() => begin(null)} />}
      <p class="refused" role="alert">
        {refused}
      </p>
    </li>
  );
}
