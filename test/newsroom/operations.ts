import { z } from "zod";
import { type JsonSchema, jsonSchema } from "./from-schema.js";

const content = z.record(z.string(), z.object({ schema: jsonSchema }));
const parameter = z.object({
  in: z.enum(["path", "query", "header"]),
  name: z.string(),
  required: z.boolean(),
  schema: jsonSchema,
});
const operation = z.object({
  parameters: z.array(parameter),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});
const openApi = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), jsonSchema) }),
});

/** One route, as the document of the API describes it. */
export interface Operation {
  /** like `GET /v1/sites/{site}` */
  route: string;
  method: string;
  path: string;
  parameters: z.infer<typeof parameter>[];
  /** by media type */
  bodies: Readonly<Record<string, JsonSchema>>;
  /** by status, in JSON */
  answers: Readonly<Record<string, JsonSchema>>;
}

export interface Described {
  operations: Operation[];
  schemas: Readonly<Record<string, JsonSchema>>;
}

/** All routes that an API has: a test in `apps/api/openapi` holds its document and its router together. */
export async function operationsOf(api: string): Promise<Described> {
  const { paths, components } = openApi.parse(await (await fetch(`${api}/v1/openapi.json`)).json());
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, one]) => described(method.toUpperCase(), path, one)),
  );
  return { operations, schemas: components.schemas };
}

function described(method: string, path: string, one: z.infer<typeof operation>): Operation {
  const bodies = Object.entries(one.requestBody?.content ?? {}).map(
    ([type, { schema }]): [string, JsonSchema] => [type, schema],
  );
  const answers = Object.entries(one.responses).flatMap(([status, answer]): [string, JsonSchema][] => {
    const inJson = answer.content?.["application/json"];
    return inJson ? [[status, inJson.schema]] : [];
  });
  return {
    ...{ route: `${method} ${path}`, method, path, parameters: one.parameters },
    bodies: Object.fromEntries(bodies),
    answers: Object.fromEntries(answers),
  };
}

/** An operation's address. @param valueOf what stands for each parameter of the path, not yet encoded */
export function addressOf({ path }: Pick<Operation, "path">, valueOf: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(valueOf(name)));
}
