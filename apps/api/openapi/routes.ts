import type { INestApplication } from "@nestjs/common";
import { MetadataScanner, ModulesContainer, Reflector } from "@nestjs/core";
import { type Answer, answersOf, htmlKey, undocumentedKey, yamlKey } from "./answers.js";
import { type Allowed, rightKey, type Taken, takenBy } from "#platform";

/** What a route says of itself by decorators of our own. */
export interface RouteFacts {
  right: Allowed | undefined;
  taken: readonly Taken[];
  answers: readonly Answer[];
  /** whether it is left out of the document */
  undocumented: boolean;
  /** whether it answers as HTML, too */
  html: boolean;
  /** whether it answers, and takes a body, in YAML, too */
  yaml: boolean;
}

/** The facts of every route, by the id of its operation: `{controller}_{method}`. */
export function routesOf(app: INestApplication): Map<string, RouteFacts> {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap(({ controllers }) => [...controllers.values()]);
  return new Map(controllers.flatMap(({ metatype }) => (metatype ? factsOf(metatype) : [])));
}

const reflector = new Reflector();

function factsOf(controller: { name: string; prototype: unknown }): [string, RouteFacts][] {
  const { name: owner, prototype } = controller;
  if (typeof controller !== "function" || typeof prototype !== "object" || prototype === null) return [];
  return new MetadataScanner().getAllMethodNames(prototype).map((name) => {
    const handler: unknown = Reflect.get(prototype, name);
    const targets = typeof handler === "function" ? [handler, controller] : [controller];
    const is = (key: string) => reflector.getAllAndOverride<true | undefined>(key, targets) ?? false;
    const facts = {
      right: reflector.getAllAndOverride<Allowed | undefined>(rightKey, targets),
      taken: takenBy(prototype, name),
      answers: typeof handler === "function" ? answersOf(handler) : [],
      undocumented: is(undocumentedKey),
      html: is(htmlKey),
      yaml: is(yamlKey),
    };
    return [`${owner}_${name}`, facts];
  });
}
