import cors from "@fastify/cors";
import { mostDraftBytes } from "#contract";
import { readProcessConfiguration, requestNameHeader, startProcess } from "#platform";
import { ApiModule } from "./api.module.js";
import { acceptLearners } from "./learner/accept-learners.js";
import { OpenApi } from "./openapi/openapi.js";
import { acceptYaml } from "./operators/yaml/accept-yaml.js";
import { keepWithin } from "./overload/budgets.js";
import { PageCache } from "./pages/page-cache.js";
import { answerWithReadyPage } from "./pages/send-page.js";
import { serveBuilds } from "./pages/static-files.js";

function isDraft(route: string): boolean {
  return route.endsWith("/filters/draft");
}

const configuration = readProcessConfiguration();

await startProcess("api", ApiModule.for(configuration), configuration, async (app, front) => {
  const fastify = app.getHttpAdapter().getInstance();
  const pages = app.get(PageCache);
  front.answer = (request, response) => answerWithReadyPage(pages, request, response);
  fastify.addHook("onRoute", (route) => {
    if (!isDraft(route.url)) return;
    route.bodyLimit = mostDraftBytes;
    route.config = {
      ...route.config,
      insteadOfMore: "shorten its lists; as plain words, 50,000 of 100 bytes each fit in",
    };
  });
  acceptYaml(fastify, isDraft);
  acceptLearners(fastify);
  // tokens travel in a header, never in a cookie: any page may ask
  await fastify.register(cors, {
    origin: "*",
    methods: ["GET", "POST", "PUT", "PATCH", "DELETE"],
    allowedHeaders: ["authorization", "content-type", "idempotency-key", "if-match", "if-none-match"],
    exposedHeaders: ["etag", "retry-after", requestNameHeader],
    maxAge: 86_400,
  });
  // after what lets pages of others read the refusal
  keepWithin(fastify);
  await serveBuilds(fastify);
  app.get(OpenApi).describe(app);
});
