import { useLayoutEffect, useRef } from "preact/hooks";
import { Avatar } from "../../reading/avatar.js";
import { useShown } from "../../reading/context.js";
import { useSaid } from "../../reading/use-said.js";
import { type Naming, optionId } from "./use-naming.js";

/** The names that fit, over what is below the field. */
export function People({ naming: { list, people, chosen, take } }: { naming: Naming }) {
  const { count } = useShown().speech;
  const said = useSaid("composing");
  const found = people.value;
  const shown = useRef<HTMLUListElement>(null);
  useLayoutEffect(() => shown.current?.scrollIntoView({ block: "nearest" }), [found]);
  useLayoutEffect(() => {
    shown.current?.children[chosen.value]?.scrollIntoView({ block: "nearest" });
  }, [chosen.value]);
  return (
    <>
      <p class="sr" role="status">
        {found.length > 0 && count(said.peopleFound, found.length)}
      </p>
      {found.length > 0 && (
        <ul ref={shown} id={list} class="people" part="people" role="listbox" aria-label={said.people}>
          {found.map((person, index) => (
            <li
              key={person.id}
              id={optionId(list, index)}
              role="option"
              aria-selected={index === chosen.value}
              // the field keeps the focus
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => take(person)}
            >
              <Avatar name={person.name} />
              <span class="name">{person.name}</span>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
