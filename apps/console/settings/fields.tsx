import type { ComponentChildren } from "preact";

interface FieldProps {
  /** of the setting, as the API names it */
  path: string;
  label: string;
  hint: string;
  faults: ReadonlyMap<string, string>;
}

interface RowProps extends FieldProps {
  children: (described: {
    id: string;
    "aria-describedby": string;
    "aria-invalid": boolean;
  }) => ComponentChildren;
}

/** A setting with what it does, and what is wrong with it. */
export function Row({ path, label, hint, faults, children }: RowProps) {
  const id = `setting-${path}`;
  const fault = [...faults].find(([place]) => place === path || place.startsWith(`${path}.`))?.[1];
  const described = [`${id}-hint`, ...(fault === undefined ? [] : [`${id}-fault`])].join(" ");
  return (
    <div class="setting">
      <label for={id}>{label}</label>
      <div>
        {children({ id, "aria-describedby": described, "aria-invalid": fault !== undefined })}
        <small id={`${id}-hint`}>{hint}</small>
        {fault !== undefined && (
          <small id={`${id}-fault`} class="refused">
            {fault}
          </small>
        )}
      </div>
    </div>
  );
}

interface NumberFieldProps extends FieldProps {
  value: number | null;
  unit: string;
  min: number;
  max: number;
  step?: number;
  /** what stands for none, where there may be none */
  empty?: string;
  change: (value: number | null) => void;
}

export function NumberField({ value, unit, min, max, step = 1, empty, change, ...field }: NumberFieldProps) {
  return (
    <Row {...field}>
      {(described) => (
        <span class="measured">
          <input
            type="number"
            {...described}
            {...{ min, max, step, placeholder: empty, required: empty === undefined }}
            value={value ?? ""}
            onInput={({ currentTarget }) => {
              const { valueAsNumber } = currentTarget;
              if (!Number.isNaN(valueAsNumber)) change(valueAsNumber);
              else if (empty !== undefined) change(null);
            }}
          />{" "}
          {unit}
        </span>
      )}
    </Row>
  );
}

interface TextSettingProps extends FieldProps {
  value: string;
  change: (value: string) => void;
  needed?: boolean;
}

export function TextSetting({ value, change, needed = true, ...field }: TextSettingProps) {
  return (
    <Row {...field}>
      {(described) => (
        <input
          type="text"
          {...described}
          required={needed}
          value={value}
          onInput={({ currentTarget }) => change(currentTarget.value)}
        />
      )}
    </Row>
  );
}

/** Several, with commas or lines between. What is being typed stays as it is typed. */
export function ListSetting({
  value,
  change,
  lines,
  ...field
}: FieldProps & {
  value: readonly string[];
  change: (value: string[]) => void;
  lines?: boolean;
}) {
  const told = value.join(lines ? "\n" : ", ");
  const write = (text: string) =>
    change(
      text
        .split(lines ? "\n" : ",")
        .map((one) => one.trim())
        .filter(Boolean),
    );
  return (
    <Row {...field}>
      {(described) =>
        lines ? (
          <textarea
            {...described}
            rows={Math.max(2, value.length)}
            defaultValue={told}
            spellcheck={false}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
        ) : (
          <input
            type="text"
            {...described}
            defaultValue={told}
            spellcheck={false}
            onInput={({ currentTarget }) => write(currentTarget.value)}
          />
        )
      }
    </Row>
  );
}

export function Switch({
  value,
  change,
  ...field
}: FieldProps & { value: boolean; change: (value: boolean) => void }) {
  return (
    <Row {...field}>
      {(described) => (
        <input
          type="checkbox"
          {...described}
          checked={value}
          onChange={({ currentTarget }) => change(currentTarget.checked)}
        />
      )}
    </Row>
  );
}
