import { NestFactory } from "@nestjs/core";
import { FastifyAdapter, type NestFastifyApplication } from "@nestjs/platform-fastify";
import { ProblemFilter, readConfiguration, validation } from "#platform";
import { ApiModule } from "../../apps/api/api.module.js";
import { OpenApi } from "../../apps/api/openapi/openapi.js";
import type { FreshServices } from "./services.js";
import { adminPassword } from "./system.js";

/** The API in this process, with nobody who works on what it writes. */
export async function apiAlone(
  { mongodbUri, redisUrl }: FreshServices,
  adapter = new FastifyAdapter(),
): Promise<NestFastifyApplication> {
  const configuration = readConfiguration({
    MONGODB_URI: mongodbUri,
    REDIS_URL: redisUrl,
    PALABRE_ADMIN_PASSWORD: adminPassword,
  });
  const app = await NestFactory.create<NestFastifyApplication>(ApiModule.for(configuration), adapter, {
    abortOnError: false,
    logger: ["error", "fatal"],
  });
  app.useGlobalFilters(new ProblemFilter());
  app.useGlobalPipes(validation);
  app.get(OpenApi).describe(app);
  await app.listen(0, "127.0.0.1");
  return app;
}
