import type { FastifyInstance } from "fastify";
import { Problem } from "#contract";
import { YamlText } from "./yaml-text.js";

/** Where people write documents by hand, they may come in YAML. @param takesYaml by a route's address */
export function acceptYaml(fastify: FastifyInstance, takesYaml: (route: string) => boolean): void {
  const types = ["application/yaml", "application/x-yaml", "text/yaml"];
  fastify.addContentTypeParser<string>(types, { parseAs: "string" }, (request, body, done) => {
    if (takesYaml(request.routeOptions.url ?? "")) done(null, new YamlText(body));
    else done(new Problem("media-type", "send the body as Content-Type: application/json"));
  });
}
