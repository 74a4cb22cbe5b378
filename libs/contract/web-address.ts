import { z } from "zod";
import type { FilterFault } from "./filter-faults.js";

/**
 * An http or https address, read as a browser reads it; null for anything else.
 * It is tried: `URL.canParse` of Node 20 errs about letters with accents once it is optimised.
 */
export function webAddress(text: string): URL | null {
  if (!/^https?:\/\//i.test(text)) return null;
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Where Palabre itself sends something. */
export const outwardAddress = z
  .string()
  .max(2048)
  .refine(
    (value) => {
      const address = webAddress(value);
      return address !== null && address.username === "" && address.password === "";
    },
    {
      error: "must be an http or https address without a password",
      params: { name: "form", form: "address" } satisfies FilterFault,
    },
  )
  .meta({ format: "uri" });
