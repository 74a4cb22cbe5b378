import cors from "@fastify/cors";
import helmet from "@fastify/helmet";
import { readProcessConfiguration, startProcess } from "#platform";
import { ApiModule } from "./api.module.js";
import { OpenApi } from "./openapi/openapi.js";
import { PageCache } from "./pages/page-cache.js";
import { answerReadyPages } from "./pages/send-page.js";
import { serveBuilds } from "./pages/static-files.js";

const configuration = readProcessConfiguration();

await startProcess(ApiModule.for(configuration), configuration.port, async (app) => {
  const fastify = app.getHttpAdapter().getInstance();
  answerReadyPages(fastify, app.get(PageCache));
  // tokens travel in a header, never in a cookie: any page may ask
  await fastify.register(cors, {
    origin: "*",
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    allowedHeaders: ["authorization", "content-type", "idempotency-key", "if-none-match"],
    exposedHeaders: ["etag", "retry-after"],
    maxAge: 86_400,
  });
  // each page that is shown has a policy of its own
  await fastify.register(helmet, { contentSecurityPolicy: false, crossOriginResourcePolicy: false });
  await serveBuilds(fastify);
  app.get(OpenApi).describe(app);
});
