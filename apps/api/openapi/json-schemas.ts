import { z } from "zod";

export type Direction = "input" | "output";
export type JsonSchema = Record<string, unknown>;

/** Turns schemas into those of one OpenAPI document: what has a name of its own is a component, told once. */
export class JsonSchemas {
  /** by name, as JSON */
  private readonly known = new Map<string, string>();

  /** @param direction what may be sent, or what is answered: they differ where something has a default */
  convert(schema: z.ZodType, direction: Direction): { schema: JsonSchema; components: JsonSchema } {
    const { $defs = {}, ...converted } = z.toJSONSchema(schema, {
      io: direction,
      unrepresentable: "any",
      override: ({ zodSchema, jsonSchema }) => plain(zodSchema, jsonSchema),
    });
    delete converted.$schema;
    const definitions = Object.entries($defs);
    const parts = new Map<string, object>(definitions.filter(([name]) => isPart(name)).map(asReference));
    const named = definitions
      .filter(([name]) => !isPart(name))
      .map(([name, content]) => {
        const whole = withReferences(content, parts);
        return { name, whole, as: this.nameFor(name, JSON.stringify(whole), direction) };
      });
    const names = new Map<string, object>(
      named.map(({ name, as }) => asReference([name, { $ref: `#/components/schemas/${as}` }])),
    );
    return {
      schema: withReferences(withReferences(converted, parts), names),
      components: Object.fromEntries(named.map(({ as, whole }) => [as, withReferences(whole, names)])),
    };
  }

  /** A shape that differs from what is known by its name is named after its direction, too. */
  private nameFor(name: string, content: string, direction: Direction): string {
    const same = (this.known.get(name) ?? content) === content;
    const chosen = same ? name : name + (direction === "input" ? "Input" : "Output");
    this.known.set(chosen, content);
    return chosen;
  }
}

/** A pattern beside a format says nothing more; and answers may tell more some day, which no client should refuse. */
function plain({ _zod: { def } }: z.core.$ZodType, jsonSchema: z.core.JSONSchema.BaseSchema): void {
  if (jsonSchema.format === "date-time") delete jsonSchema.pattern;
  if (def.type === "object" && !("catchall" in def && def.catchall)) delete jsonSchema.additionalProperties;
}

/** What has no name, and is numbered only because it is there twice. */
function isPart(name: string): boolean {
  return /^__schema\d+$/.test(name);
}

function asReference<Content>([name, content]: [string, Content]): [string, Content] {
  return [`#/$defs/${name}`, content];
}

const reference = z.looseObject({ $ref: z.string() });
const object = z.record(z.string(), z.unknown());

/** The same schema with other contents in the place of some of its references. */
function withReferences(schema: object, contents: ReadonlyMap<string, object>): JsonSchema {
  const replaced: unknown = JSON.parse(JSON.stringify(schema), (_, value: unknown) => {
    const { $ref = "", ...beside } = reference.safeParse(value).data ?? {};
    const content = contents.get($ref);
    return content ? { ...beside, ...withReferences(content, contents) } : value;
  });
  return object.parse(replaced);
}
