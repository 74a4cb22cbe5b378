import type { OpenAPIObject } from "@nestjs/swagger";
import type { z } from "zod";
import { problemDetails } from "#contract";
import type { Taken } from "#platform";
import type { Answer } from "./answers.js";
import { answersOfEveryProcess } from "./answers-of-every-process.js";
import type { Direction, JsonSchema, JsonSchemas } from "./json-schemas.js";
import type { RouteFacts } from "./routes.js";

type Operation = NonNullable<OpenAPIObject["paths"][string]["get"]>;

type SchemaOf = (schema: z.ZodType, direction: Direction) => JsonSchema;

const methods = ["get", "put", "post", "delete", "patch"] as const;

/** Adds what Nest's own decorators do not tell: what ours take from path and headers, who may, what is answered, and how it is refused. */
export function complete(
  document: OpenAPIObject,
  routes: ReadonlyMap<string, RouteFacts>,
  schemas: JsonSchemas,
): void {
  leaveOut(document, routes);
  const schemaOf: SchemaOf = (schema, direction) => {
    const { schema: converted, components } = schemas.convert(schema, direction);
    Object.assign(document.components?.schemas ?? {}, components);
    return converted;
  };
  const refused = {
    description: "Refused, and why (RFC 9457)",
    content: { "application/problem+json": { schema: schemaOf(problemDetails, "output") } },
  };
  for (const { operation, facts } of operationsOf(document, routes)) {
    for (const taken of facts.taken.toReversed()) take(operation, taken, schemaOf(taken.schema, "input"));
    operation.security = facts.right === "anyone" ? [] : [{ bearer: [] }];
    const answers = answersOfEveryProcess[operation.operationId ?? ""] ?? answered(facts.answers, schemaOf);
    operation.responses = { ...answers, "4XX": refused, "5XX": refused };
    if (facts.html) addHtml(operation.responses["200"]);
    if (facts.yaml) for (const part of [operation.requestBody, operation.responses["200"]]) addYaml(part);
  }
}

function leaveOut(document: OpenAPIObject, routes: ReadonlyMap<string, RouteFacts>): void {
  const isDocumented = (item: OpenAPIObject["paths"][string]) =>
    methods.some((method) => item[method] && !routes.get(item[method].operationId ?? "")?.undocumented);
  document.paths = Object.fromEntries(
    Object.entries(document.paths).filter(([, item]) => isDocumented(item)),
  );
}

function answered(answers: readonly Answer[], schemaOf: SchemaOf): Operation["responses"] {
  const responses = answers.map(({ status, description, schema, as = "application/json" }) => {
    const content = schema && { content: { [as]: { schema: schemaOf(schema, "output") } } };
    return [status, { description, ...content }] as const;
  });
  return Object.fromEntries(responses);
}

function addHtml(answer: Operation["responses"][string] | undefined): void {
  if (answer && "content" in answer)
    Object.assign(answer.content, { "text/html": { schema: { type: "string" } } });
}

function addYaml(part: Operation["requestBody"] | Operation["responses"][string]): void {
  if (part && "content" in part)
    Object.assign(part.content, { "application/yaml": part.content["application/json"] });
}

function operationsOf({ paths }: OpenAPIObject, routes: ReadonlyMap<string, RouteFacts>) {
  return Object.values(paths).flatMap((path) =>
    methods.flatMap((method) => {
      const operation = path[method];
      const facts = routes.get(operation?.operationId ?? "");
      return operation && facts ? [{ operation, facts }] : [];
    }),
  );
}

function take(operation: Operation, { in: place, name, schema }: Taken, converted: JsonSchema): void {
  const required = !schema.safeParse(undefined).success;
  if (place === "body")
    operation.requestBody = { required, content: { "application/json": { schema: converted } } };
  else
    operation.parameters = [
      { in: place, name, required, schema: converted },
      ...(operation.parameters ?? []),
    ];
}
