import type { FastifyInstance } from "fastify";
import { Problem } from "#contract";

/** A learner is smaller by far. */
const largest = 16 * 1024 * 1024;

/** Lets bytes in where a learner is brought in, and nowhere else. */
export function acceptLearners(fastify: FastifyInstance): void {
  const isImport = (url: string | undefined) => url?.endsWith("/model/import") === true;
  fastify.addHook("onRoute", (route) => {
    if (isImport(route.url)) route.bodyLimit = largest;
  });
  fastify.addContentTypeParser<Buffer>(
    "application/octet-stream",
    { parseAs: "buffer" },
    (request, body, done) => {
      if (isImport(request.routeOptions.url)) done(null, body);
      else done(new Problem("media-type", "the body is bytes: send JSON"));
    },
  );
}
