import { Controller, Get, Header } from "@nestjs/common";
import { z } from "zod";
import { filterSet } from "#contract";
import { May } from "#platform";
import { Answers } from "../openapi/answers.js";

/** A set may say where its schema is. */
const naming = { type: "string", description: "where this schema is, for editors" } as const;

const document = z.looseObject({ $schema: z.string() });

function schemaOfFilterSets() {
  const schema = z.toJSONSchema(filterSet, {
    io: "input",
    unrepresentable: "any",
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === filterSet) jsonSchema.properties = { $schema: naming, ...jsonSchema.properties };
    },
  });
  return document.parse({ ...schema, title: "A filter set of Palabre" });
}

/** What a filter set may say, as JSON Schema: for completion and faults in any editor. */
@Controller("v1/filters/schema.json")
@May("anyone")
export class FilterSchemaController {
  private readonly schema = schemaOfFilterSets();

  @Get()
  @Header("content-type", "application/schema+json; charset=utf-8")
  @Header("cache-control", "public, max-age=300")
  @Answers(200, document)
  read() {
    return this.schema;
  }
}
