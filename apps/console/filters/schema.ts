import { signal } from "@preact/signals";

/** What the site's filters may be like, as far as forms and completion look at it (JSON Schema 2020-12). */
export interface Schema {
  $ref?: string;
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  oneOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  allOf?: readonly Schema[];
  items?: Schema;
  properties?: Readonly<Record<string, Schema>>;
  required?: readonly string[];
  minimum?: number;
  maximum?: number;
  maxLength?: number;
  format?: string;
  default?: unknown;
  description?: string;
  writeOnly?: boolean;
  $defs?: Readonly<Record<string, Schema>>;
}

/** Of the whole document; null until it is there. */
export const documentSchema = signal<Schema | null>(null);

/** A schema with what it refers to in its place. */
export function resolved(schema: Schema, root: Schema): Schema {
  const name = schema.$ref?.split("/").at(-1);
  const meant = name === undefined ? undefined : root.$defs?.[name];
  return meant ? { ...resolved(meant, root), ...without$Ref(schema) } : schema;
}

function without$Ref({ $ref: _, ...rest }: Schema): Schema {
  return rest;
}

/** The forms that something may have. */
export function formsOf(schema: Schema, root: Schema): readonly Schema[] {
  const whole = resolved(schema, root);
  const forms = whole.oneOf ?? whole.anyOf;
  return forms ? forms.flatMap((form) => formsOf(form, root)) : [whole];
}

/** What each kind of filter has, by its name. */
export function kindsIn(root: Schema): ReadonlyMap<string, Schema> {
  const filters = resolved(root, root).properties?.filters;
  const items = filters && resolved(filters, root).items;
  return new Map(
    (items ? formsOf(items, root) : []).flatMap((form): [string, Schema][] => {
      const kind = form.properties?.type?.const;
      return typeof kind === "string" ? [[kind, form]] : [];
    }),
  );
}

/** The schemas at a place: several, where what stands there does not say yet which form it has. @param value the document */
export function schemasAt(root: Schema, value: unknown, path: readonly string[]): readonly Schema[] {
  const [step, ...rest] = path;
  const forms = formsOf(root, root);
  return walk(forms, value, step, rest, root);
}

function walk(
  forms: readonly Schema[],
  value: unknown,
  step: string | undefined,
  rest: readonly string[],
  root: Schema,
): readonly Schema[] {
  const fitting = forms.filter((form) => fits(form, value));
  if (step === undefined) return fitting;
  const inner = fitting.flatMap(
    (form) => form.properties?.[step] ?? (isIndex(step) ? form.items : undefined) ?? [],
  );
  const [next, ...after] = rest;
  return walk(
    inner.flatMap((schema) => formsOf(schema, root)),
    memberOf(value, step),
    next,
    after,
    root,
  );
}

/** A form whose constant members are what stands there, or not said yet. */
function fits({ properties = {} }: Schema, value: unknown): boolean {
  return Object.entries(properties).every(([name, { const: wanted }]) => {
    const said = memberOf(value, name);
    return wanted === undefined || said === undefined || said === wanted;
  });
}

function isIndex(step: string): boolean {
  return /^\d+$/.test(step);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** The emptiest value that a member may begin with. */
export function emptyOf({ const: only, enum: values, type, minimum = 0 }: Schema): unknown {
  if (only !== undefined) return only;
  if (values) return values[0];
  switch (type) {
    case "array":
      return [];
    case "object":
      return {};
    case "integer":
    case "number":
      return Math.max(minimum, 5);
    case "boolean":
      return false;
    case undefined:
    default:
      return "";
  }
}
