import { useState } from "preact/hooks";
import { focusOn } from "../account/text-field.js";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { freeId, type Members } from "./draft.js";
import { kindSaid } from "./facts.js";
import { documentSchema, emptyOf, kindsIn, type Schema } from "./schema.js";

interface AddFilterProps {
  draft: Members;
  add: (item: Members) => void;
  cancel: () => void;
}

/** Chooses the kind of a new filter. */
export function AddFilter({ draft, add, cancel }: AddFilterProps) {
  const said = filtersTexts[speech.value.lang];
  const schema = documentSchema.value;
  const kinds = schema ? kindsIn(schema) : new Map<string, Schema>();
  const [kind, choose] = useState("words");
  const begin = () => {
    const form = kinds.get(kind);
    if (form) add(newFilter(kind, form, freeId(draft, kind)));
  };
  return (
    <form
      class="adding"
      onSubmit={(event) => {
        event.preventDefault();
        begin();
      }}
    >
      <label>
        {said.kind}
        <select ref={focusOn} value={kind} onChange={({ currentTarget }) => choose(currentTarget.value)}>
          {Array.from(kinds.keys(), (one) => (
            <option key={one} value={one}>
              {kindSaid(one)}
            </option>
          ))}
        </select>
      </label>
      <small>{said.kinds[kind]?.what}</small>
      <span class="tools">
        <button type="submit" class="send">
          {said.add}
        </button>
        <button type="button" onClick={cancel}>
          {said.cancel}
        </button>
      </span>
    </form>
  );
}

/** A filter with what its kind cannot be without, as empty as may be. It holds what it finds. */
function newFilter(type: string, { properties = {}, required = [] }: Schema, id: string): Members {
  const wanted = required.filter((name) => name !== "id" && name !== "type");
  const empty = wanted.map((name) => [name, emptyOf(properties[name] ?? {})] as const);
  return { id, type, ...Object.fromEntries(empty), then: "hold" };
}
