import { signal } from "@preact/signals";
import type { Quotation } from "#contract";

/** A comment in which something was just masked, and where the same words still stand; nothing, where that is seen to. */
export const quoted = signal<{ of: string; quotations: readonly Quotation[] } | null>(null);
