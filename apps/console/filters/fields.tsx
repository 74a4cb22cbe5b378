import type { ComponentChildren } from "preact";
import { useEffect, useId, useState } from "preact/hooks";
import type { InputError } from "#contract";
import { speech } from "../texts/speak.js";
import { filtersTexts } from "../texts/filters.js";
import { saidOf } from "./draft.js";
import { valueSaid } from "./facts.js";
import type { Schema } from "./schema.js";

/** What every field of a form gets, whatever it is written in. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: string | undefined;
  schema: Schema;
  value: unknown;
  isNeeded: boolean;
  /** of it and of what is in it, with their paths from here */
  faults: readonly InputError[];
  /** what is no fault in what is in it, and yet hardly meant */
  warnings?: readonly InputError[] | undefined;
  /** undefined takes it out */
  change: (value: unknown) => void;
}

/** What is never given back, by its usual names. */
const secrets: ReadonlySet<string> = new Set(["secret", "key"]);
/** Longer texts get more than a line. */
const longLine = 300;

/** A field for a member, by what its schema says of it. */
export function Field(props: FieldProps) {
  const { schema, name } = props;
  if (schema.enum) return <ChoiceField {...props} />;
  switch (schema.type) {
    case "boolean":
      return <TickField {...props} />;
    case "integer":
    case "number":
      return <NumberField {...props} />;
    case "string":
      return secrets.has(name) || schema.writeOnly ? <SecretField {...props} /> : <TextField {...props} />;
    case "array":
      if (schema.items?.enum) return <TicksField {...props} values={schema.items.enum.map(String)} />;
      if (schema.items?.type === "string") return <LinesField {...props} />;
      return <JsonField {...props} />;
    case undefined:
    default:
      return <JsonField {...props} />;
  }
}

interface LabelledProps extends Pick<FieldProps, "label" | "hint" | "faults"> {
  id: string;
  children: ComponentChildren;
}

/** A label, what is written, a hint, and what is wrong with it. */
export function Labelled({ id, label, hint, faults, children }: LabelledProps) {
  const wrong = saidOf(faults);
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {children}
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      {wrong !== null && (
        <p class="refused" id={`${id}-fault`}>
          {wrong}
        </p>
      )}
    </div>
  );
}

/** What tells people with assistive technology of the hint and of the faults. */
export function described(id: string, { hint, faults }: Pick<FieldProps, "hint" | "faults">) {
  const parts = [
    ...(hint === undefined ? [] : [`${id}-hint`]),
    ...(faults.length > 0 ? [`${id}-fault`] : []),
  ];
  return {
    id,
    ...(faults.length > 0 && { "aria-invalid": true }),
    ...(parts.length > 0 && { "aria-describedby": parts.join(" ") }),
  };
}

export function TextField({ label, hint, schema, value, faults, isNeeded, change }: FieldProps) {
  const id = useId();
  const field = {
    ...described(id, { hint, faults }),
    value: typeof value === "string" ? value : "",
    spellcheck: false,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change(currentTarget.value === "" && !isNeeded ? undefined : currentTarget.value),
  };
  const otherwise = typeof schema.default === "string" ? schema.default : "";
  const isLong = schema.format !== "uri" && (schema.maxLength ?? 0) > longLine;
  return (
    <Labelled {...{ id, label, hint, faults }}>
      {isLong ? <textarea rows={4} {...field} /> : <input type="text" placeholder={otherwise} {...field} />}
    </Labelled>
  );
}

function SecretField({ label, hint, value, faults, change }: FieldProps) {
  const id = useId();
  const { secretKept } = filtersTexts[speech.value.lang];
  return (
    <Labelled {...{ id, label, faults }} hint={hint ?? secretKept}>
      <input
        type="password"
        autocomplete="off"
        {...described(id, { hint: hint ?? secretKept, faults })}
        value={typeof value === "string" ? value : ""}
        onInput={({ currentTarget }) => change(currentTarget.value || undefined)}
      />
    </Labelled>
  );
}

function NumberField({ label, hint, schema, value, faults, change }: FieldProps) {
  const id = useId();
  const otherwise = typeof schema.default === "number" ? String(schema.default) : "";
  return (
    <Labelled {...{ id, label, hint, faults }}>
      <input
        type="number"
        step={schema.type === "integer" ? 1 : "any"}
        placeholder={otherwise}
        {...described(id, { hint, faults })}
        value={typeof value === "number" ? value : ""}
        onInput={({ currentTarget: { value: said, valueAsNumber } }) =>
          change(said === "" || Number.isNaN(valueAsNumber) ? undefined : valueAsNumber)
        }
      />
    </Labelled>
  );
}

function TickField({ label, hint, schema, value, faults, change }: FieldProps) {
  const id = useId();
  const isOn = typeof value === "boolean" ? value : schema.default === true;
  return (
    <div class="field tick">
      <label>
        <input
          type="checkbox"
          {...described(id, { hint, faults })}
          checked={isOn}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />{" "}
        {label}
      </label>
      {hint !== undefined && <small id={`${id}-hint`}>{hint}</small>}
      {faults.length > 0 && (
        <p class="refused" id={`${id}-fault`}>
          {saidOf(faults)}
        </p>
      )}
    </div>
  );
}

function ChoiceField({ label, hint, schema, value, faults, isNeeded, change }: FieldProps) {
  const id = useId();
  const { unset } = filtersTexts[speech.value.lang];
  const choices = schema.enum ?? [];
  const chosen = choices.findIndex((one) => one === (value ?? schema.default));
  return (
    <Labelled {...{ id, label, hint, faults }}>
      <select
        {...described(id, { hint, faults })}
        value={String(chosen)}
        onChange={({ currentTarget }) => change(choices[Number(currentTarget.value)])}
      >
        {!isNeeded && schema.default === undefined && <option value="-1">{unset}</option>}
        {choices.map((one, index) => (
          <option key={index} value={index}>
            {valueSaid(String(one))}
          </option>
        ))}
      </select>
    </Labelled>
  );
}

function TicksField({
  label,
  hint,
  schema,
  value,
  faults,
  change,
  values,
}: FieldProps & { values: string[] }) {
  const { default: otherwise } = schema;
  const ticked = new Set<unknown>(Array.isArray(value) ? value : Array.isArray(otherwise) ? otherwise : []);
  const turn = (one: string, isOn: boolean) =>
    change(values.filter((other) => (other === one ? isOn : ticked.has(other))));
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {values.map((one) => (
        <label key={one} class="tick">
          <input
            type="checkbox"
            checked={ticked.has(one)}
            onChange={({ currentTarget }) => turn(one, currentTarget.checked)}
          />{" "}
          {valueSaid(one)}
        </label>
      ))}
      {hint !== undefined && <small>{hint}</small>}
      {faults.length > 0 && <p class="refused">{saidOf(faults)}</p>}
    </fieldset>
  );
}

/** A list of texts, a line each. */
function LinesField({ label, hint, value, faults, isNeeded, change }: FieldProps) {
  const id = useId();
  const { lines: oneALine } = filtersTexts[speech.value.lang];
  const lines = Array.isArray(value) ? value.map(String) : [];
  const [written, write] = useState(() => lines.join("\n"));
  const isOurs = JSON.stringify(linesIn(written)) === JSON.stringify(lines);
  // what was changed elsewhere, such as by taking a change back
  useEffect(() => {
    if (!isOurs) write(lines.join("\n"));
  }, [isOurs]);
  return (
    <Labelled {...{ id, label, faults }} hint={hint ?? oneALine}>
      <textarea
        rows={Math.min(12, Math.max(2, lines.length + 1))}
        spellcheck={false}
        {...described(id, { hint: hint ?? oneALine, faults })}
        value={written}
        onInput={({ currentTarget }) => {
          const next = linesIn(currentTarget.value);
          write(currentTarget.value);
          change(next.length === 0 && !isNeeded ? undefined : next);
        }}
      />
    </Labelled>
  );
}

function linesIn(text: string): string[] {
  return text.split("\n").flatMap((line) => line.trim() || []);
}

/** Whatever has no field of its own, as JSON. */
function JsonField({ label, hint, value, faults, change }: FieldProps) {
  const id = useId();
  const [written, write] = useState(() => (value === undefined ? "" : JSON.stringify(value, null, 2)));
  const [unread, tell] = useState<string | null>(null);
  const all = unread === null ? faults : [...faults, { path: "", message: unread }];
  const read = (text: string) => {
    write(text);
    try {
      const said: unknown = text.trim() === "" ? undefined : JSON.parse(text);
      change(said);
      tell(null);
    } catch (error) {
      tell(String(error));
    }
  };
  return (
    <Labelled {...{ id, label, hint, faults: all }}>
      <textarea
        class="code"
        rows={6}
        spellcheck={false}
        {...described(id, { hint, faults: all })}
        value={written}
        onInput={({ currentTarget }) => read(currentTarget.value)}
      />
    </Labelled>
  );
}
