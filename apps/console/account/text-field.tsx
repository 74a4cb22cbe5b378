interface TextFieldProps {
  name: string;
  label: string;
  value?: string;
  hint?: string;
  complete?: string;
  secret?: boolean;
  needed?: boolean;
  isFirst?: boolean;
}

/** A line to write in, with its label and a hint. */
export function TextField({
  name,
  label,
  value = "",
  hint,
  complete,
  secret = false,
  needed = true,
  isFirst = false,
}: TextFieldProps) {
  const attributes = {
    id: name,
    name,
    required: needed,
    spellcheck: false,
    autocapitalize: "none",
    // `autofocus` works once a page: what comes later has to ask
    ref: isFirst ? focusOn : null,
    defaultValue: value,
    ...(complete !== undefined && { autocomplete: complete }),
    ...(hint !== undefined && { "aria-describedby": `${name}-hint` }),
  } as const;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      {secret ? <input type="password" {...attributes} /> : <input type="text" {...attributes} />}
      {hint !== undefined && <small id={`${name}-hint`}>{hint}</small>}
    </div>
  );
}

/** For what takes the focus when it comes, as a `ref`. */
export function focusOn(element: HTMLElement | null): void {
  element?.focus();
}

/** What somebody has written in a field of a form. A password is taken as it is. */
export function said(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value !== "string" ? "" : name === "password" ? value : value.trim();
}
