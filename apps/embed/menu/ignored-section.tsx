import type { Author, IgnoredPeople } from "#contract";
import { ignore } from "../ignoring/ignore.js";
import { Avatar } from "../reading/avatar.js";
import { useShown } from "../reading/context.js";
import { useSaid } from "../reading/use-said.js";
import { ListState } from "./list-state.js";
import { usePages } from "./use-pages.js";

/** Whom I do not want to read. Nobody else hears of it. */
export function IgnoredSection() {
  const { discussion } = useShown();
  const { ignored: texts } = useSaid("menu");
  const { items, faults, more } = usePages<Author>(async () => {
    const { people } = await discussion.setting.ask<IgnoredPeople>("/ignored", { signed: true });
    return { items: people, next: null };
  });
  const heed = async (person: Author) => {
    await ignore(discussion, person, false);
    const still = discussion.mine.value?.ignored.includes(person.id);
    if (!still) items.value = items.value?.filter(({ id }) => id !== person.id) ?? null;
  };
  return (
    <>
      {items.value && <p class="note">{items.value.length === 0 ? texts.empty : texts.note}</p>}
      <ul class="list people">
        {items.value?.map((person) => (
          <li key={person.id}>
            <Avatar name={person.name} />
            <span class="name">{person.name}</span>
            <button type="button" class="quiet" onClick={() => void heed(person)}>
              {texts.heed(person.name)}
            </button>
          </li>
        ))}
      </ul>
      <ListState
        loaded={items.value !== null}
        more={false}
        fault={faults.value.form}
        go={() => void more()}
      />
    </>
  );
}
