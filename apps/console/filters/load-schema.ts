import { documentSchema, type Schema } from "./schema.js";

/** Makes the schema of filter sets from the contract, once. */
export async function loadSchema(): Promise<void> {
  if (documentSchema.peek()) return;
  const [{ z }, { filterSet }] = await Promise.all([import("zod"), import("#contract/filters.js")]);
  const schema: unknown = z.toJSONSchema(filterSet, { io: "input", unrepresentable: "any" });
  documentSchema.value = isSchema(schema) ? schema : null;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === "object" && value !== null;
}
