import { useId } from "preact/hooks";
import type { InputError } from "#contract";
import { reasons, titleOf } from "../case/reasons.js";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { BrakeNote } from "./brake-note.js";
import {
  faultsBelow,
  itemAt,
  itemsOf,
  type Members,
  type Place,
  saidOf,
  saidPlace,
  textIn,
  withItem,
  withMember,
} from "./draft.js";
import type { Drafting } from "./drafting.js";
import { kindSaid } from "./facts.js";
import { described, Field, Labelled } from "./fields.js";
import { editors } from "./editors.js";
import { RuleForm } from "./rule-form.js";
import { documentSchema, kindsIn, type Schema } from "./schema.js";
import { wishFocus } from "./focus.js";
import { move, remove } from "./rearranging.js";
import { show } from "./shown.js";
import { SpokenFields } from "./spoken-fields.js";
import { ThenSelect } from "./then-select.js";

interface ItemFormProps {
  drafting: Drafting;
  draft: Members;
  place: Place;
  say: (what: string) => void;
}

/** One filter or rule with all that it has. */
export function ItemForm({ drafting, draft, place, say }: ItemFormProps) {
  const said = filtersTexts[speech.value.lang];
  const item = itemAt(draft, place);
  if (!item) return <p class="quiet choose">{said.choose}</p>;
  const faults = faultsBelow(drafting.faults.value, saidPlace(place));
  const warnings = faultsBelow(drafting.warnings.value, saidPlace(place));
  const change = (next: Members) => drafting.type(withItem(draft, place, next));
  const id = textIn(item, "id");
  const type = textIn(item, "type");
  const brakes = drafting.brakes.value.filter(({ on }) => on === id);
  const doing = { drafting, draft, say };
  const isLast = place.index === itemsOf(draft, place.list).length - 1;
  return (
    <section class="item-form" aria-label={id}>
      <header>
        <button
          type="button"
          class="plain to-list"
          onClick={() => {
            show(null);
            wishFocus("row");
          }}
        >
          ← {said.back}
        </button>
        <h3>
          {id} <span class="quiet">{place.list === "rules" ? said.rule.name : kindSaid(type)}</span>
        </h3>
        <span class="tools">
          <button
            type="button"
            aria-label={said.up(id)}
            aria-disabled={place.index === 0}
            onClick={() => move(doing, place, -1)}
          >
            ↑
          </button>
          <button
            type="button"
            aria-label={said.down(id)}
            aria-disabled={isLast}
            onClick={() => move(doing, place, 1)}
          >
            ↓
          </button>
          <button
            type="button"
            class="plain"
            aria-label={said.remove(id)}
            onClick={() => remove(doing, place)}
          >
            {said.removeShort}
          </button>
        </span>
      </header>
      {brakes.map((brake) => (
        <BrakeNote key={brake.id} brake={brake} />
      ))}
      <WholeFaults faults={faults} />
      {place.list === "rules" ? (
        <RuleForm key={saidPlace(place)} {...{ item, faults, change, draft }} />
      ) : (
        <FilterForm key={`${saidPlace(place)} ${type}`} {...{ item, faults, warnings, change }} />
      )}
    </section>
  );
}

/** What is wrong with it as a whole. */
function WholeFaults({ faults }: { faults: readonly InputError[] }) {
  const whole = saidOf(faults.filter(({ path }) => path === ""));
  return whole === null ? null : <p class="refused">{whole}</p>;
}

interface FilterFormProps {
  item: Members;
  faults: readonly InputError[];
  warnings: readonly InputError[];
  change: (item: Members) => void;
}

/** What every filter says of itself: it stands apart from what its kind has. */
const base: ReadonlySet<string> = new Set([...["id", "type", "then", "about", "severity", "reason", "told"]]);

function FilterForm({ item, faults, warnings, change }: FilterFormProps) {
  const said = filtersTexts[speech.value.lang];
  const id = useId();
  const root = documentSchema.value;
  const form = root ? kindsIn(root).get(textIn(item, "type")) : undefined;
  const { properties = {} } = form ?? {};
  const put = (name: string) => (value: unknown) => change(withMember(item, name, value));
  const fieldOf = (name: string, schema: Schema) => (
    <MemberField
      key={name}
      {...{ item, name, schema, faults, warnings }}
      form={form ?? {}}
      change={put(name)}
    />
  );
  return (
    <>
      <div class="pair">
        {properties.id && fieldOf("id", properties.id)}
        <Labelled id={id} label={said.members.then?.label ?? ""} faults={faultsBelow(faults, "then")}>
          <ThenSelect id={id} value={item.then} mayFind change={put("then")} />
        </Labelled>
      </div>
      {Object.entries(properties)
        .filter(([name]) => !base.has(name))
        .map(([name, schema]) => fieldOf(name, schema))}
      <details open={[item.about, item.severity, item.reason, item.told].some((one) => one !== undefined)}>
        <summary>{said.more}</summary>
        <div class="pair">
          {properties.about && fieldOf("about", properties.about)}
          <Severity value={item.severity} faults={faultsBelow(faults, "severity")} change={put("severity")} />
        </div>
        <ReasonGiven value={item.reason} faults={faultsBelow(faults, "reason")} change={put("reason")} />
        <SpokenFields
          value={item.told}
          labels={said.told}
          hint={said.toldHint}
          faults={faultsBelow(faults, "told")}
          change={put("told")}
        />
      </details>
    </>
  );
}

interface MemberFieldProps extends FilterFormProps {
  name: string;
  schema: Schema;
  form: Schema;
  change: (value: unknown) => void;
}

function MemberField({ item, name, schema, form, faults, warnings, change }: MemberFieldProps) {
  const { own, members } = filtersTexts[speech.value.lang];
  const type = textIn(item, "type");
  const Editor = editors[`${type}.${name}`] ?? Field;
  const { label, hint } = own[`${type}.${name}`] ??
    members[name] ?? { label: name, hint: schema.description };
  return (
    <Editor
      {...{ name, label, hint, schema, change }}
      value={item[name]}
      isNeeded={form.required?.includes(name) ?? false}
      faults={faultsBelow(faults, name)}
      warnings={faultsBelow(warnings, name)}
    />
  );
}

interface PartProps {
  value: unknown;
  faults: readonly InputError[];
  change: (value: unknown) => void;
}

/** The site's reason that authors are told. */
function ReasonGiven({ value, faults, change }: PartProps) {
  const { reasonGiven, unset } = filtersTexts[speech.value.lang];
  const id = useId();
  const chosen = typeof value === "string" ? value : "";
  const isKnown = chosen === "" || reasons.value.some((one) => one.id === chosen);
  return (
    <Labelled id={id} label={reasonGiven.label} hint={reasonGiven.hint} faults={faults}>
      <select
        {...described(id, { hint: reasonGiven.hint, faults })}
        value={chosen}
        onChange={({ currentTarget }) => change(currentTarget.value || undefined)}
      >
        <option value="">{unset}</option>
        {!isKnown && <option value={chosen}>{chosen}</option>}
        {reasons.value.map((one) => (
          <option key={one.id} value={one.id}>
            {titleOf(one)}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function Severity({ value, faults, change }: PartProps) {
  const { members, severities, unset } = filtersTexts[speech.value.lang];
  const id = useId();
  return (
    <Labelled id={id} label={members.severity?.label ?? ""} hint={members.severity?.hint} faults={faults}>
      <select
        id={id}
        value={typeof value === "number" ? value : ""}
        onChange={({ currentTarget }) => change(Number(currentTarget.value) || undefined)}
      >
        <option value="">{unset}</option>
        {Object.entries(severities).map(([degree, words]) => (
          <option key={degree} value={degree}>
            {words}
          </option>
        ))}
      </select>
    </Labelled>
  );
}
