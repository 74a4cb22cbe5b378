import type { INestApplication } from "@nestjs/common";
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from "@nestjs/swagger";
import { z } from "zod";

/** The OpenAPI document, made from the code when it is first asked for. */
export class OpenApi {
  private made: OpenAPIObject | null = null;
  private app: INestApplication | null = null;

  describe(app: INestApplication): void {
    this.app = app;
  }

  document(): OpenAPIObject {
    if (!this.app) throw new Error("There is no application to describe yet");
    return (this.made ??= make(this.app));
  }
}

function make(app: INestApplication): OpenAPIObject {
  const about = new DocumentBuilder()
    .setOpenAPIVersion("3.1.0")
    .setTitle("Palabre")
    .setDescription("Comment moderation and discussion with realtime updates")
    .setVersion("1")
    .addBearerAuth()
    .build();
  return SwaggerModule.createDocument(app, about, {
    standardSchemaConverter: (schema, { schemaType }) => {
      if (!(schema instanceof z.ZodType)) return undefined;
      const { $schema: _, ...converted } = z.toJSONSchema(schema, { io: schemaType, unrepresentable: "any" });
      return { schema: converted };
    },
  });
}
