import type { z } from "zod";

/** What a route reads from a request otherwise than by a schema of Nest's own decorators. A body's name is for the reader. */
export interface Taken {
  in: "path" | "header" | "body";
  name: string;
  schema: z.ZodType;
}

/** by the prototype of a controller and the name of its method */
const all = new WeakMap<object, Map<string | symbol, Taken[]>>();

/** Notes at the route what a parameter is read from, for the OpenAPI document. */
export function takes(place: Taken["in"], named: Readonly<Record<string, z.ZodType>>): ParameterDecorator {
  const taken = Object.entries(named).map(([name, schema]): Taken => ({ in: place, name, schema }));
  return (controller, method) => {
    if (method === undefined) return;
    const methods = all.get(controller) ?? new Map<string | symbol, Taken[]>();
    all.set(controller, methods.set(method, [...taken, ...takenBy(controller, method)]));
  };
}

/** @param controller the prototype of its class */
export function takenBy(controller: object, method: string | symbol): readonly Taken[] {
  return all.get(controller)?.get(method) ?? [];
}
