import type { FastifyInstance } from "fastify";
import { Problem } from "#contract";
import { YamlDocument } from "./yaml-document.js";

/** Where people write documents by hand, they may come in YAML. @param takesYaml by a route's address */
export function acceptYaml(fastify: FastifyInstance, takesYaml: (route: string) => boolean): void {
  const types = ["application/yaml", "application/x-yaml", "text/yaml"];
  fastify.addContentTypeParser<string>(types, { parseAs: "string" }, (request, body, done) => {
    try {
      if (!takesYaml(request.routeOptions.url ?? ""))
        throw new Problem("media-type", "send the body as Content-Type: application/json");
      done(null, YamlDocument.read(body));
    } catch (error) {
      done(error instanceof Error ? error : new Error("the document could not be read"));
    }
  });
}
