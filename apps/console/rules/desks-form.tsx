import { useState } from "preact/hooks";
import type { Colleagues, Desk, SettingsChange } from "#contract";
import { useAsked } from "../connection/use-asked.js";
import { ownWords, speech } from "../texts/speak.js";
import { rulesTexts } from "../texts/rules.js";
import type { Work } from "../work/work.js";
import { idFrom, isSaid } from "./own-words.js";
import { Saved, useSaving } from "./saving.js";
import { SpokenFields } from "./spoken-fields.js";

interface DesksFormProps {
  work: Work;
  desks: readonly Desk[];
  change: (settings: SettingsChange) => Promise<void>;
}

/** Whom cases can be passed on to: each desk with its name and who is there. */
export function DesksForm({ work, desks, change }: DesksFormProps) {
  const said = rulesTexts[speech.value.lang];
  const [draft, write] = useState<readonly Desk[]>(desks);
  const { found } = useAsked<Colleagues>(work.ask, "/moderation/colleagues");
  const saving = useSaving();
  const people = [{ id: work.session.user.id, name: work.session.user.name }, ...(found?.people ?? [])];
  const put = (next: Desk) => write(draft.map((one) => (one.id === next.id ? next : one)));
  const save = () =>
    saving.save(
      () => change({ desks: [...draft] }),
      draft.every(({ names }) => isSaid(names)) ? null : said.desks.missing,
    );
  return (
    <section aria-labelledby="desks">
      <h3 id="desks">{said.desks.title}</h3>
      <p class="quiet">{draft.length === 0 ? said.desks.none : said.desks.intro}</p>
      <ul class="own-reasons">
        {draft.map((desk) => (
          <li key={desk.id}>
            <SpokenFields
              words={desk.names}
              change={(names) => put({ ...desk, names })}
              label={said.desks.name}
              most={60}
            />
            <People desk={desk} people={people} put={put} />
            <button
              type="button"
              class="plain"
              onClick={() => write(draft.filter(({ id }) => id !== desk.id))}
            >
              {said.desks.remove(ownWords(desk.names))}
            </button>
          </li>
        ))}
      </ul>
      <div class="tools">
        <button
          type="button"
          onClick={() =>
            write([
              ...draft,
              {
                id: idFrom(
                  { en: "desk" },
                  draft.map(({ id }) => id),
                ),
                names: {},
                people: [],
              },
            ])
          }
        >
          {said.desks.add}
        </button>
        <button type="button" class="send" disabled={saving.busy} onClick={save}>
          {said.save}
        </button>
      </div>
      <Saved {...saving} />
    </section>
  );
}

interface PeopleProps {
  desk: Desk;
  people: Colleagues["people"];
  put: (desk: Desk) => void;
}

function People({ desk, people, put }: PeopleProps) {
  const said = rulesTexts[speech.value.lang].desks;
  return (
    <fieldset>
      <legend>{said.people}</legend>
      {people.map(({ id, name }) => (
        <label key={id} class="switch">
          <input
            type="checkbox"
            checked={desk.people.includes(id)}
            onChange={({ currentTarget: { checked } }) =>
              put({
                ...desk,
                people: checked ? [...desk.people, id] : desk.people.filter((other) => other !== id),
              })
            }
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}
