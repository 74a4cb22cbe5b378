import type { INestApplication } from "@nestjs/common";
import type { OpenAPIObject } from "@nestjs/swagger";
import { z } from "zod";
import { complete } from "./complete.js";
import { JsonSchemas } from "./json-schemas.js";
import { routesOf } from "./routes.js";

/** The OpenAPI document, made from the code when it is first asked for. */
export class OpenApi {
  private made: Promise<OpenAPIObject> | null = null;
  private app: INestApplication | null = null;

  describe(app: INestApplication): void {
    this.app = app;
  }

  document(): Promise<OpenAPIObject> {
    if (!this.app) throw new Error("There is no application to describe yet");
    return (this.made ??= make(this.app));
  }
}

async function make(app: INestApplication): Promise<OpenAPIObject> {
  // few ever ask, and it brings 400 modules along
  const { DocumentBuilder, SwaggerModule } = await import("@nestjs/swagger");
  const about = new DocumentBuilder()
    .setOpenAPIVersion("3.1.0")
    .setTitle("Palabre")
    .setDescription("Comment moderation and discussion with realtime updates")
    .setVersion("1")
    .addBearerAuth()
    .build();
  const schemas = new JsonSchemas();
  const document = SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: (schema, { schemaType }) =>
      schema instanceof z.ZodType ? schemas.convert(schema, schemaType) : undefined,
  });
  complete(document, routesOf(app), schemas);
  return document;
}
