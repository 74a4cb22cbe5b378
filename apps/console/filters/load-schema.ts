import type { Ask } from "../connection/ask.js";
import { documentSchema, type Schema } from "./schema.js";

/** Reads once what a filter set may say, as the API publishes it. Without it, forms have no fields and nothing is completed. */
export async function loadSchema(ask: Ask): Promise<void> {
  documentSchema.value ??= await ask<Schema>("/v1/filters/schema.json").catch(() => null);
}
