import type { Ask } from "../connection/ask.js";
import { documentSchema, type Schema } from "./schema.js";

/** The schema of filter sets, once: as the API gives it, or else made from the contract. */
export async function loadSchema(ask: Ask): Promise<void> {
  if (documentSchema.peek()) return;
  documentSchema.value = await ask<Schema>("/v1/filters/schema.json").catch(made);
}

async function made(): Promise<Schema | null> {
  const [{ z }, { filterSet }] = await Promise.all([import("zod"), import("#contract/filters.js")]);
  const schema: unknown = z.toJSONSchema(filterSet, { io: "input", unrepresentable: "any" });
  return isSchema(schema) ? schema : null;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}
