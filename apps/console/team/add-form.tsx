import type { TargetedSubmitEvent } from "preact";
import { useState } from "preact/hooks";
import type { NamedPeople, NewRank, StaffMember } from "#contract";
import { said, TextField } from "../account/text-field.js";
import { useSending } from "../connection/use-sending.js";
import { speech } from "../texts/speak.js";
import type { Work } from "../work/work.js";
import { RankFields, rankIn } from "./rank-fields.js";

interface Several {
  people: NamedPeople["items"];
  rank: NewRank;
}

/** Makes staff of somebody by their name; where several have it, one is chosen. */
export function AddForm({ work, done }: { work: Work; done: (member: StaffMember) => void }) {
  const { team } = speech.value.texts;
  const { busy, refused, send } = useSending();
  const [several, choose] = useState<Several | null>(null);
  const [nobody, tell] = useState<string | null>(null);
  const add = async (user: string, rank: NewRank) => {
    done(await work.ask<StaffMember>("/staff", { method: "POST", body: { user, ...rank } }));
    choose(null);
  };
  const submit = (event: TargetedSubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = event.currentTarget;
    const form = new FormData(written);
    const name = said(form, "name");
    const rank = rankIn(form, work.session.user, "add");
    void send(async () => {
      const query = `/staff/people?name=${encodeURIComponent(name)}`;
      const { items } = await work.ask<NamedPeople>(query);
      const [one, ...others] = items;
      tell(one ? null : team.nobody(name));
      if (one && others.length === 0) {
        await add(one.id, rank);
        written.reset();
      } else choose(one ? { people: items, rank } : null);
    });
  };
  return (
    <form class="narrow" onSubmit={submit} aria-labelledby="add-title">
      <h3 id="add-title">{team.add}</h3>
      <TextField name="name" label={team.name} />
      <RankFields me={work.session.user} of="add" />
      <p class="refused" role="alert">
        {refused ?? nobody}
      </p>
      <button type="submit" class="publish" disabled={busy}>
        {team.addSubmit}
      </button>
      {several && (
        <div role="group" aria-label={team.several}>
          <p>{team.several}</p>
          {several.people.map(({ id, name, role }) => (
            <button type="button" key={id} onClick={() => void send(() => add(id, several.rank))}>
              {name} · {team.roles[role]} · {id}
            </button>
          ))}
        </div>
      )}
    </form>
  );
}
