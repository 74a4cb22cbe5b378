import fc from "fast-check";
import { z } from "zod";

/** What the schemas of the API's document use of JSON Schema. */
export interface JsonSchema {
  $ref?: string | undefined;
  type?: string | string[] | undefined;
  const?: unknown;
  enum?: unknown[] | undefined;
  anyOf?: JsonSchema[] | undefined;
  oneOf?: JsonSchema[] | undefined;
  properties?: Record<string, JsonSchema> | undefined;
  required?: string[] | undefined;
  additionalProperties?: JsonSchema | boolean | undefined;
  items?: JsonSchema | boolean | undefined;
  prefixItems?: JsonSchema[] | undefined;
  minItems?: number | undefined;
  maxItems?: number | undefined;
  minLength?: number | undefined;
  maxLength?: number | undefined;
  minimum?: number | undefined;
  maximum?: number | undefined;
  exclusiveMinimum?: number | undefined;
  format?: string | undefined;
  pattern?: string | undefined;
}

export const jsonSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(jsonSchema).optional(),
    oneOf: z.array(jsonSchema).optional(),
    properties: z.record(z.string(), jsonSchema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), jsonSchema]).optional(),
    items: z.union([z.boolean(), jsonSchema]).optional(),
    prefixItems: z.array(jsonSchema).optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    exclusiveMinimum: z.number().optional(),
    format: z.string().optional(),
    pattern: z.string().optional(),
  }),
);

/** What to put in the place of texts of a name, or else undefined. */
export type Texts = (name: string) => fc.Arbitrary<string> | undefined;

const mostDepth = 6;
const mostItems = 3;
const mostLetters = 60;

/** Values that fit schemas of one document, as a client would send them. */
export class FromSchema {
  constructor(
    private readonly schemas: Readonly<Record<string, JsonSchema>>,
    private readonly texts: Texts = () => undefined,
  ) {}

  /** @param name of the property or parameter that the value is for */
  values(schema: JsonSchema, name = "", depth = 0): fc.Arbitrary<unknown> {
    if (schema.$ref !== undefined) return this.values(this.named(schema.$ref), name, depth);
    if ("const" in schema && schema.const !== undefined) return fc.constant(schema.const);
    if (schema.enum) return fc.constantFrom(...schema.enum);
    const choices = schema.anyOf ?? schema.oneOf;
    if (choices) return this.oneOf(choices, name, depth);
    if (Array.isArray(schema.type))
      return this.oneOf(
        schema.type.map((type) => ({ ...schema, type })),
        name,
        depth,
      );
    switch (schema.type) {
      case "object":
        return this.objects(schema, depth);
      case "array":
        return this.lists(schema, name, depth);
      case "string":
        return this.texts(name) ?? texts(schema);
      case "integer":
        return fc.integer(boundsOf(schema));
      case "number":
        return fc.double({ ...boundsOf(schema), noNaN: true });
      case "boolean":
        return fc.boolean();
      case "null":
        return fc.constant(null);
      case undefined:
      default:
        return fc.jsonValue({ maxDepth: 1 });
    }
  }

  private named($ref: string): JsonSchema {
    const found = this.schemas[$ref.replace("#/components/schemas/", "")];
    if (!found) throw new Error(`the document has no ${$ref}`);
    return found;
  }

  /** What is deep enough ends in the first of its choices that goes no deeper. */
  private oneOf(choices: JsonSchema[], name: string, depth: number): fc.Arbitrary<unknown> {
    const ending = choices.filter(({ type, $ref }) => type !== "object" && type !== "array" && !$ref);
    const open = depth >= mostDepth && ending.length > 0 ? ending : choices;
    return fc.oneof(...open.map((one) => this.values(one, name, depth)));
  }

  private objects({ properties = {}, required = [], additionalProperties }: JsonSchema, depth: number) {
    const known = Object.entries(properties)
      .filter(([name]) => depth < mostDepth || required.includes(name))
      .map(([name, one]) => [name, fc.noShrink(this.values(one, name, depth + 1))] as const);
    const named = fc.record(Object.fromEntries(known), {
      requiredKeys: required.filter((name) => name in properties),
    });
    if (typeof additionalProperties !== "object") return named;
    const names = fc.stringMatching(/^[a-z]{1,8}$/);
    const more = fc.dictionary(names, this.values(additionalProperties, "", depth + 1), {
      maxKeys: mostItems,
    });
    return fc.tuple(named, more).map(([one, other]) => ({ ...other, ...one }));
  }

  private lists(
    { items, prefixItems, minItems = 0, maxItems = mostItems }: JsonSchema,
    name: string,
    depth: number,
  ) {
    if (prefixItems) return fc.tuple(...prefixItems.map((one) => this.values(one, name, depth + 1)));
    const most = Math.max(minItems, Math.min(maxItems, mostItems));
    return fc.array(this.values(typeof items === "object" ? items : {}, name, depth + 1), {
      minLength: minItems,
      maxLength: most,
    });
  }
}

function boundsOf({ minimum, exclusiveMinimum, maximum = 1_000_000 }: JsonSchema) {
  return {
    min: minimum ?? (exclusiveMinimum === undefined ? 0 : exclusiveMinimum + 1),
    max: Math.min(maximum, 1_000_000),
  };
}

function texts({
  format,
  pattern,
  minLength = 0,
  maxLength = mostLetters,
}: JsonSchema): fc.Arbitrary<string> {
  if (format === "date-time")
    return fc
      .date({ min: new Date("2020-01-01"), max: new Date("2030-01-01"), noInvalidDate: true })
      .map((one) => one.toISOString());
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern));
  return fc.string({ minLength, maxLength: Math.max(minLength, Math.min(maxLength, mostLetters)) });
}
